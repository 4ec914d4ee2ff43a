import type { FeeType, PointSetUp } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { FieldCipher, Ids, type Queryable, type Tx } from '../../platform';
import { e6 } from './place.repository';

export interface SetUpRow {
  readonly weekdays: string;
  readonly opens_at: string;
  readonly cutoff_at: string;
  readonly station_name: string;
  readonly station_lat_e6: number;
  readonly station_lng_e6: number;
}

interface PointRow {
  readonly compound_name: string;
  readonly name: string;
  readonly keeper_name: string;
  readonly keeper_phone_cipher: string | null;
  readonly lat_e6: number;
  readonly lng_e6: number;
}

/** Who is the keeper is settled by invitation; until then nobody is. */
const NO_ACCOUNT = '';
const CRATES_AT_A_POINT = 40;
const E6 = 1_000_000;

/** What is set before a pairing's first day: its hours, points and fees. */
@Injectable()
export class SetUpRepository {
  constructor(
    private readonly ids: Ids,
    private readonly cipher: FieldCipher,
  ) {}

  async times(from: Queryable, pairingId: string): Promise<SetUpRow> {
    const sql = `SELECT p.service_weekdays AS weekdays, p.opens_at, p.cutoff_at, v.station_name, v.station_lat_e6, v.station_lng_e6
      FROM pairing p JOIN village v ON v.id = p.village_id WHERE p.id = ?`;
    return (await from.query<SetUpRow>(sql, [pairingId]))[0]!;
  }

  async points(from: Queryable, pairingId: string): Promise<PointSetUp[]> {
    const sql = `SELECT c.name AS compound_name, pp.name, pp.keeper_name, pp.keeper_phone_cipher, pp.lat_e6, pp.lng_e6
      FROM pickup_point pp JOIN compound c ON c.id = pp.compound_id WHERE pp.pairing_id = ? ORDER BY pp.letter`;
    return (await from.query<PointRow>(sql, [pairingId])).map((row) => ({
      compoundName: row.compound_name, name: row.name, keeperName: row.keeper_name, keeperPhone: row.keeper_phone_cipher ? this.cipher.decrypt(row.keeper_phone_cipher) : '',
      lat: row.lat_e6 / E6, lng: row.lng_e6 / E6,
    }));
  }

  async fees(from: Queryable, pairingId: string): Promise<Map<FeeType, number>> {
    const rows = await from.query<{ type: FeeType; amount: number }>('SELECT type, amount FROM fee_rule WHERE pairing_id = ? AND valid_to IS NULL', [pairingId]);
    return new Map(rows.map(({ type, amount }) => [type, amount]));
  }

  async setTimes(tx: Tx, pairingId: string, { weekdays, opensAt, cutoffAt }: { readonly weekdays: string; readonly opensAt: string; readonly cutoffAt: string }): Promise<void> {
    await tx.execute('UPDATE pairing SET service_weekdays = ?, opens_at = ?, cutoff_at = ? WHERE id = ?', [weekdays, opensAt, cutoffAt, pairingId]);
    await tx.execute('DELETE FROM closed_date WHERE pairing_id = ?', [pairingId]);
  }

  /** Before the first day nothing refers to a point: the new ones take the place of the old. */
  async replacePoints(tx: Tx, pairingId: string, points: readonly (PointSetUp & { readonly compoundId: string })[], hours: { readonly pickupFrom: string; readonly pickupTo: string }): Promise<void> {
    const known = new Map((await tx.query<{ id: string; letter: string }>('SELECT id, letter FROM pickup_point WHERE pairing_id = ?', [pairingId])).map(({ id, letter }) => [letter, id]));
    await tx.execute('DELETE FROM pickup_point WHERE pairing_id = ?', [pairingId]);
    for (const [place, point] of points.entries()) {
      const letter = String.fromCharCode('A'.charCodeAt(0) + place);
      await tx.execute(
        `INSERT INTO pickup_point (id, pairing_id, compound_id, letter, name, short_name, keeper_account_id, keeper_name, keeper_phone_cipher, pickup_from, pickup_to, capacity_crates, lat_e6, lng_e6, open)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        [known.get(letter) ?? this.ids.next(), pairingId, point.compoundId, letter, point.name, point.name.slice(0, 20), NO_ACCOUNT, point.keeperName, this.cipher.encrypt(point.keeperPhone),
          hours.pickupFrom, hours.pickupTo, CRATES_AT_A_POINT, e6(point.lat), e6(point.lng), 1],
      );
    }
  }

  async replaceFees(tx: Tx, pairingId: string, validFrom: string, fees: readonly { readonly type: FeeType; readonly kind: string; readonly amount: number; readonly payee: string }[]): Promise<void> {
    await tx.execute('DELETE FROM fee_rule WHERE pairing_id = ?', [pairingId]);
    for (const { type, kind, amount, payee } of fees) {
      await tx.execute('INSERT INTO fee_rule (id, pairing_id, type, base_kind, amount, payer, payee, valid_from) VALUES (?, ?, ?, ?, ?, ?, ?, ?)', [this.ids.next(), pairingId, type, kind, amount, 'resident', payee, validFrom]);
    }
  }
}
