import type { Database } from '../../src/platform';
import type { SentStatement } from '../factories/sent-statements';

/** Tables of reference: a new row is a new place, crop or van, or a new calendar, not another day. All others grow with time. */
const STAY_SMALL = new Set([
  'village', 'community', 'compound', 'operator', 'pairing', 'pickup_point', 'fee_rule', 'closed_date', 'weekday_change', 'crop', 'sale_unit', 'household', 'garden_sign',
  'van', 'clock_offset', 'demo_person',
]);

interface PlanRow {
  readonly table: string | null;
  readonly type: string | null;
  readonly possible_keys: string | null;
}

/** Which of the statements read a growing table without an index that could serve them. One of each kind is asked about. */
export async function scansOf(database: Database, statements: readonly SentStatement[]): Promise<string[]> {
  const kinds = new Map(statements.filter(({ sql }) => /^(SELECT|UPDATE|DELETE) /.test(sql)).map((statement) => [statement.sql, statement]));
  const found: string[] = [];
  for (const { sql, values } of kinds.values()) {
    const plan = await database.query<PlanRow>(`EXPLAIN ${sql}`, values);
    for (const row of plan) if (isScan(row, sql)) found.push(`${row.table}: ${sql}`);
  }
  return found;
}

/** On little data the optimiser may read a whole table although an index fits; only where none fits is it lost. */
function isScan({ table, type, possible_keys }: PlanRow, sql: string): boolean {
  const known = table !== null && /^\w+$/.test(table) && !STAY_SMALL.has(nameOf(table, sql));
  return known && (type === 'ALL' || type === 'index') && possible_keys === null;
}

/** `FROM order_line l`: what the alias stands for. */
function nameOf(alias: string, sql: string): string {
  return new RegExp(`(?:FROM|JOIN|UPDATE|,) (\\w+)(?: AS)? ${alias}\\b`).exec(sql)?.[1] ?? alias;
}
