import type { BusinessDate, HouseholdContact } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { FieldCipher, Ids, type Queryable, type Tx } from '../../platform';
import type { HouseholdBrief } from './domain/listing';

interface HouseholdRow {
  readonly id: string;
  readonly village_id: string;
  readonly pairing_id: string;
  readonly plaque_number: string;
  readonly farmer_name: string;
  readonly group_name: string;
  readonly growing_years: number | null;
  readonly quote: string | null;
  readonly audio_seconds: number | null;
  readonly phone_cipher: string | null;
  readonly helper_name: string | null;
  readonly helper_phone_cipher: string | null;
  readonly lat_e6: number;
  readonly lng_e6: number;
  readonly hint: string | null;
  readonly tested_on: BusinessDate | null;
}

const COLUMNS = `id, village_id, pairing_id, plaque_number, farmer_name, group_name, growing_years, quote, audio_seconds,
  phone_cipher, helper_name, helper_phone_cipher, lat_e6, lng_e6, hint, tested_on`;

const ROWS_AT_ONCE = 100;

/** A household as it is entered; without a place it stands at the village's station. */
export interface NewHousehold {
  readonly villageId: string;
  readonly pairingId: string;
  readonly plaqueNumber: string;
  readonly farmerName: string;
  readonly groupName: string;
  readonly phone: string | null;
  readonly helper: { readonly name: string; readonly phone: string } | null;
  /** Degrees, GCJ-02. */
  readonly place: { readonly lat: number; readonly lng: number } | null;
}

@Injectable()
export class HouseholdRepository {
  constructor(
    private readonly encryption: FieldCipher,
    private readonly ids: Ids,
  ) {}

  async byIds(from: Queryable, ids: readonly string[]): Promise<HouseholdBrief[]> {
    if (ids.length === 0) return [];
    const sql = `SELECT ${COLUMNS} FROM household WHERE id IN (${ids.map(() => '?').join()})`;
    return (await from.query<HouseholdRow>(sql, ids)).map((row) => this.brief(row));
  }

  /** In the order of their plaques. */
  async ofVillage(from: Queryable, villageId: string): Promise<HouseholdBrief[]> {
    return (await from.query<HouseholdRow>(`SELECT ${COLUMNS} FROM household WHERE village_id = ? ORDER BY plaque_number`, [villageId])).map((row) => this.brief(row));
  }

  /** At the village's station unless it says where. @throws a unique violation for a plaque that stands */
  async insertAll(tx: Tx, households: readonly NewHousehold[]): Promise<void> {
    const stations = new Map((await tx.query<{ id: string; lat: number; lng: number }>('SELECT id, station_lat_e6 AS lat, station_lng_e6 AS lng FROM village')).map((row) => [row.id, row]));
    for (let at = 0; at < households.length; at += ROWS_AT_ONCE) {
      const some = households.slice(at, at + ROWS_AT_ONCE);
      await tx.execute(
        `INSERT INTO household (id, village_id, pairing_id, plaque_number, farmer_name, group_name, phone_cipher, helper_name, helper_phone_cipher, lat_e6, lng_e6) VALUES ${some.map(() => '(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)').join()}`,
        some.flatMap(({ villageId, pairingId, plaqueNumber, farmerName, groupName, phone, helper, place }) => [
          this.ids.next(), villageId, pairingId, plaqueNumber, farmerName, groupName, phone && this.encryption.encrypt(phone), helper?.name ?? null, helper ? this.encryption.encrypt(helper.phone) : null,
          place ? Math.round(place.lat * 1e6) : (stations.get(villageId)?.lat ?? 0), place ? Math.round(place.lng * 1e6) : (stations.get(villageId)?.lng ?? 0),
        ]),
      );
    }
  }

  /** Degrees, GCJ-02. */
  async stationOf(from: Queryable, villageId: string): Promise<{ lat: number; lng: number }> {
    const [row] = await from.query<{ lat: number; lng: number }>('SELECT station_lat_e6 AS lat, station_lng_e6 AS lng FROM village WHERE id = ?', [villageId]);
    return { lat: (row?.lat ?? 0) / 1e6, lng: (row?.lng ?? 0) / 1e6 };
  }

  /** What is null stays as it is. */
  async setContact(tx: Tx, householdId: string, { phone, helper, hint, place }: Pick<HouseholdContact, 'phone' | 'helper' | 'hint' | 'place'>): Promise<void> {
    await tx.execute(
      `UPDATE household SET phone_cipher = COALESCE(?, phone_cipher), helper_name = COALESCE(?, helper_name), helper_phone_cipher = COALESCE(?, helper_phone_cipher), hint = COALESCE(?, hint),
       lat_e6 = COALESCE(?, lat_e6), lng_e6 = COALESCE(?, lng_e6) WHERE id = ?`,
      [phone && this.encryption.encrypt(phone), helper?.name ?? null, helper && this.encryption.encrypt(helper.phone), hint, place && Math.round(place.lat * 1e6), place && Math.round(place.lng * 1e6), householdId],
    );
  }

  async move(tx: Tx, householdId: string, { from, to }: { readonly from: string; readonly to: string }): Promise<boolean> {
    return (await tx.execute('UPDATE household SET pairing_id = ? WHERE id = ? AND pairing_id = ?', [to, householdId, from])) === 1;
  }

  async countOfPairing(from: Queryable, pairingId: string): Promise<number> {
    const [row] = await from.query<{ households: number }>('SELECT COUNT(*) AS households FROM household WHERE pairing_id = ?', [pairingId]);
    return Number(row?.households ?? 0);
  }

  private brief(row: HouseholdRow): HouseholdBrief {
    const helperPhone = row.helper_phone_cipher && this.encryption.decrypt(row.helper_phone_cipher);
    return {
      id: row.id,
      villageId: row.village_id,
      pairingId: row.pairing_id,
      plaqueNumber: row.plaque_number,
      farmerName: row.farmer_name,
      groupName: row.group_name,
      growingYears: row.growing_years,
      quote: row.quote,
      audioSeconds: row.audio_seconds,
      phone: row.phone_cipher && this.encryption.decrypt(row.phone_cipher),
      helper: row.helper_name && helperPhone ? { name: row.helper_name, phone: helperPhone } : null,
      lat: row.lat_e6 / 1e6,
      lng: row.lng_e6 / 1e6,
      hint: row.hint,
      testedOn: row.tested_on,
    };
  }
}
