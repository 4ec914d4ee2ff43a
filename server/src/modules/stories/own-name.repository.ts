import type { CropNamesPage } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Ids, type Queryable, type Tx } from '../../platform';

type Waiting = CropNamesPage['waiting'][number];

interface WaitingRow {
  readonly id: string;
  readonly plaque_number: string;
  readonly farmer_name: string;
  readonly crop_name: string;
  readonly name: string;
}

@Injectable()
export class OwnNameRepository {
  constructor(private readonly ids: Ids) {}

  /** The crop that a village sells so; null for another village's. */
  async cropOf(from: Queryable, villageId: string, saleUnitId: string): Promise<string | null> {
    return (await from.query<{ crop_id: string }>('SELECT crop_id FROM sale_unit WHERE id = ? AND village_id = ?', [saleUnitId, villageId]))[0]?.crop_id ?? null;
  }

  /** A new wish takes the place of the old one, and waits. */
  async ask(tx: Tx, wish: { readonly householdId: string; readonly cropId: string; readonly name: string; readonly accountId: string }): Promise<void> {
    const { householdId, cropId, name, accountId } = wish;
    await tx.execute('DELETE FROM crop_own_name WHERE household_id = ? AND crop_id = ?', [householdId, cropId]);
    await tx.execute(`INSERT INTO crop_own_name (id, household_id, crop_id, name, state, asked_by, asked_at) VALUES (?, ?, ?, ?, 'waiting', ?, ?)`, [this.ids.next(), householdId, cropId, name, accountId, tx.now]);
  }

  async waiting(from: Queryable, villageId: string): Promise<Waiting[]> {
    const rows = await from.query<WaitingRow>(
      `SELECT n.id, h.plaque_number, h.farmer_name, c.name AS crop_name, n.name FROM crop_own_name n JOIN household h ON h.id = n.household_id JOIN crop c ON c.id = n.crop_id
       WHERE n.state = 'waiting' AND h.village_id = ? ORDER BY n.asked_at, n.id`,
      [villageId],
    );
    return rows.map((row) => ({ nameId: row.id, plaqueNumber: row.plaque_number, farmerName: row.farmer_name, cropName: row.crop_name, name: row.name }));
  }

  async agreed(from: Queryable, householdId: string): Promise<{ cropName: string; name: string }[]> {
    const rows = await from.query<{ crop_name: string; name: string }>(`SELECT c.name AS crop_name, n.name FROM crop_own_name n JOIN crop c ON c.id = n.crop_id WHERE n.household_id = ? AND n.state = 'agreed' ORDER BY c.name`, [householdId]);
    return rows.map((row) => ({ cropName: row.crop_name, name: row.name }));
  }

  /** Null for one that is not of the village. */
  async householdOf(from: Queryable, nameId: string, villageId: string): Promise<string | null> {
    return (await from.query<{ household_id: string }>('SELECT n.household_id FROM crop_own_name n JOIN household h ON h.id = n.household_id WHERE n.id = ? AND h.village_id = ?', [nameId, villageId]))[0]?.household_id ?? null;
  }

  /** False when it was decided meanwhile. */
  async decide(tx: Tx, nameId: string, state: 'agreed' | 'refused', accountId: string): Promise<boolean> {
    return (await tx.execute(`UPDATE crop_own_name SET state = ?, decided_by = ?, decided_at = ? WHERE id = ? AND state = 'waiting'`, [state, accountId, tx.now, nameId])) === 1;
  }
}
