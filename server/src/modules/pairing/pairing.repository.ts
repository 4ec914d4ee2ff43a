import type { PackAt, ShortageSettings } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Database, forUpdateSql, type Queryable, type Tx } from '../../platform';
import type { ClosedDateRow, CompoundRow, FeeRuleRow, PairingRow, PickupPointRow, WeekdayChangeRow } from './pairing-rows';

/** A proposal has no day yet: nobody asks for it here, and a list of them may be long. */
const PAIRINGS = `
  SELECT p.*, v.name AS village_name, v.station_name, v.station_lat_e6, v.station_lng_e6, c.name AS community_name
  FROM pairing p JOIN village v ON v.id = p.village_id JOIN community c ON c.id = p.community_id WHERE p.state <> 'proposed' ORDER BY p.id`;

const PICKUP_POINTS = `
  SELECT pp.*, c.name AS compound_name FROM pickup_point pp JOIN compound c ON c.id = pp.compound_id ORDER BY pp.pairing_id, pp.letter`;

/** Compounds of communities whose pairing trades now. */
const COMPOUNDS = `
  SELECT co.id, co.name, p.id AS pairing_id, cm.name AS community_name, v.name AS village_name
  FROM compound co JOIN community cm ON cm.id = co.community_id
  JOIN pairing p ON p.community_id = cm.id AND p.state IN ('trial', 'active') JOIN village v ON v.id = p.village_id
  ORDER BY cm.id, p.id, co.id`;

/** Reads of reference data are whole tables, kept by `ReferenceData`; they are a few hundred rows in a whole city. */
@Injectable()
export class PairingRepository {
  constructor(private readonly database: Database) {}

  pairings(from: Queryable): Promise<PairingRow[]> {
    return from.query<PairingRow>(PAIRINGS);
  }

  pickupPoints(from: Queryable): Promise<PickupPointRow[]> {
    return from.query<PickupPointRow>(PICKUP_POINTS);
  }

  compounds(from: Queryable): Promise<CompoundRow[]> {
    return from.query<CompoundRow>(COMPOUNDS);
  }

  feeRules(from: Queryable): Promise<FeeRuleRow[]> {
    return from.query<FeeRuleRow>('SELECT pairing_id, type, base_kind, amount, payer, payee, valid_from, valid_to FROM fee_rule ORDER BY id');
  }

  closedDates(from: Queryable): Promise<ClosedDateRow[]> {
    return from.query<ClosedDateRow>('SELECT pairing_id, date, reason FROM closed_date');
  }

  weekdayChanges(from: Queryable): Promise<WeekdayChangeRow[]> {
    return from.query<WeekdayChangeRow>('SELECT pairing_id, from_date, weekdays, closes_on_holidays FROM weekday_change');
  }

  async pickupPointIds(from: Queryable, pairingId: string): Promise<string[]> {
    return (await from.query<{ id: string }>('SELECT id FROM pickup_point WHERE pairing_id = ?', [pairingId])).map(({ id }) => id);
  }

  pickupPointNames(from: Queryable, pairingId: string): Promise<{ id: string; name: string }[]> {
    return from.query('SELECT id, name FROM pickup_point WHERE pairing_id = ? ORDER BY letter', [pairingId]);
  }

  /** False when it stood so already. */
  async showBuyers(tx: Tx, pairingId: string, shown: boolean): Promise<boolean> {
    return (await tx.execute('UPDATE pairing SET buyers_shown = ? WHERE id = ? AND buyers_shown = ?', [Number(shown), pairingId, Number(!shown)])) === 1;
  }

  async setShortage(tx: Tx, pairingId: string, { strategy, leastUsefulGrams, giftPercent, giftGrams, confirmsAt }: ShortageSettings): Promise<void> {
    await tx.execute(
      'UPDATE pairing SET shortage_strategy = ?, least_useful_grams = ?, gift_percent = ?, gift_grams = ?, shortage_confirms_at = ? WHERE id = ?',
      [strategy, leastUsefulGrams, giftPercent, giftGrams, confirmsAt, pairingId],
    );
  }

  /** As the transaction sees it, not as this process remembers it. */
  async packAtOf(tx: Tx, pairingId: string): Promise<PackAt> {
    const [row] = await tx.query<{ pack_at: PackAt }>('SELECT pack_at FROM pairing WHERE id = ?', [pairingId]);
    return row!.pack_at;
  }

  async movePackAt(tx: Tx, pairingId: string, { from, to }: { readonly from: PackAt; readonly to: PackAt }): Promise<boolean> {
    return (await tx.execute('UPDATE pairing SET pack_at = ? WHERE id = ? AND pack_at = ?', [to, pairingId, from])) === 1;
  }

  async heldOperatorName(tx: Tx, operatorId: string): Promise<string | null> {
    return (await tx.query<{ name: string }>(`SELECT name FROM operator WHERE id = ? ${forUpdateSql(this.database.dialect)}`, [operatorId]))[0]?.name ?? null;
  }

  async operatorIdByName(from: Queryable, name: string): Promise<string | null> {
    return (await from.query<{ id: string }>('SELECT id FROM operator WHERE name = ?', [name]))[0]?.id ?? null;
  }

  async insertOperator(tx: Tx, id: string, name: string): Promise<void> {
    await tx.execute('INSERT INTO operator (id, name) VALUES (?, ?)', [id, name]);
  }
}
