import { Injectable } from '@nestjs/common';
import { Database, forUpdateSql, Ids, type Queryable, type Tx } from '../../platform';
import type { PlotRow } from './domain/plots';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly crop_id: string | null;
  readonly crop_name: string | null;
}

@Injectable()
export class PlotRepository {
  constructor(
    private readonly database: Database,
    private readonly ids: Ids,
  ) {}

  /** Those that are tilled, in the order in which they were said. */
  async of(from: Queryable, householdId: string): Promise<PlotRow[]> {
    const sql = 'SELECT p.id, p.name, p.crop_id, c.name AS crop_name FROM plot p LEFT JOIN crop c ON c.id = p.crop_id WHERE p.household_id = ? AND p.retired_at IS NULL ORDER BY p.id';
    return (await from.query<Row>(sql, [householdId])).map((row) => ({ id: row.id, name: row.name, cropId: row.crop_id, cropName: row.crop_name }));
  }

  /** Rises with every change: rows only come, and end. */
  async revision(from: Queryable, householdId: string): Promise<number> {
    const [row] = await from.query<{ n: number; ended: number }>('SELECT COUNT(*) AS n, COUNT(retired_at) AS ended FROM plot WHERE household_id = ?', [householdId]);
    return Number(row!.n) + Number(row!.ended);
  }

  /** Whoever changes a household's plots after this waits. */
  async hold(tx: Tx, householdId: string): Promise<void> {
    await tx.query(`SELECT id FROM household WHERE id = ? ${forUpdateSql(this.database.dialect)}`, [householdId]);
  }

  async cropsNamed(from: Queryable, names: readonly string[]): Promise<{ readonly id: string; readonly name: string }[]> {
    if (names.length === 0) return [];
    return from.query<{ id: string; name: string }>(`SELECT id, name FROM crop WHERE name IN (${names.map(() => '?').join()}) ORDER BY id`, names);
  }

  async add(tx: Tx, householdId: string, { name, cropId }: Pick<PlotRow, 'name' | 'cropId'>): Promise<void> {
    await tx.execute('INSERT INTO plot (id, household_id, crop_id, name) VALUES (?, ?, ?, ?)', [this.ids.next(), householdId, cropId, name]);
  }

  async retire(tx: Tx, id: string): Promise<void> {
    await tx.execute('UPDATE plot SET retired_at = ? WHERE id = ? AND retired_at IS NULL', [tx.now, id]);
  }
}
