import { Injectable } from '@nestjs/common';
import type { Queryable, Tx } from '../../platform';

export interface Profile {
  readonly story: string;
  readonly photoIds: readonly string[];
  readonly revision: number;
}

interface Row {
  readonly story: string;
  readonly photo_ids: string;
  readonly revision: number;
}

/** Certificates shown on a garden's page. */
const MOST_CERTIFICATES = 3;
const NOTHING_TOLD: Profile = { story: '', photoIds: [], revision: 0 };

@Injectable()
export class ProfileRepository {
  async get(from: Queryable, householdId: string): Promise<Profile> {
    const [row] = await from.query<Row>('SELECT story, photo_ids, revision FROM garden_profile WHERE household_id = ?', [householdId]);
    return row ? { story: row.story, photoIds: JSON.parse(row.photo_ids) as string[], revision: Number(row.revision) } : NOTHING_TOLD;
  }

  /** The first words of a garden. @throws a unique violation when there are some */
  async insert(tx: Tx, householdId: string, { story, photoIds }: Profile, accountId: string): Promise<void> {
    await tx.execute('INSERT INTO garden_profile (household_id, story, photo_ids, revision, updated_by, updated_at) VALUES (?, ?, ?, 1, ?, ?)', [householdId, story, JSON.stringify(photoIds), accountId, tx.now]);
  }

  /** False when somebody else has changed it since `revision`. */
  async update(tx: Tx, householdId: string, { story, photoIds, revision }: Profile, accountId: string): Promise<boolean> {
    const sql = 'UPDATE garden_profile SET story = ?, photo_ids = ?, revision = revision + 1, updated_by = ?, updated_at = ? WHERE household_id = ? AND revision = ?';
    return (await tx.execute(sql, [story, JSON.stringify(photoIds), accountId, tx.now, householdId, revision])) === 1;
  }

  async plots(from: Queryable, householdId: string): Promise<string[]> {
    return (await from.query<{ name: string }>('SELECT DISTINCT name FROM plot WHERE household_id = ? AND retired_at IS NULL ORDER BY name', [householdId])).map(({ name }) => name);
  }

  /** The growers' latest, newest first. */
  async certificates(from: Queryable, householdId: string, since: string): Promise<{ number: string; cropName: string; issuedOn: string }[]> {
    const rows = await from.query<{ number: string; crop_name: string; issued_on: string }>(
      `SELECT c.number, c.crop_name, c.issued_on FROM harvest_batch b JOIN certificate_batch l ON l.batch_id = b.id AND l.kind = 'grower' JOIN certificate c ON c.id = l.certificate_id
       WHERE b.household_id = ? AND b.business_date >= ? ORDER BY c.issued_on DESC, c.number LIMIT ${MOST_CERTIFICATES}`,
      [householdId, since],
    );
    return rows.map(({ number, crop_name: cropName, issued_on: issuedOn }) => ({ number, cropName, issuedOn }));
  }
}
