import type { SqlValue, Tx } from '../platform';

export type Row = Readonly<Record<string, SqlValue>>;

const ROWS_A_STATEMENT = 60;

/** Rows of one table with the same columns, many to a statement. */
export async function insertRows(tx: Tx, table: string, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return;
  const columns = Object.keys(rows[0]!);
  const place = `(${columns.map(() => '?').join(', ')})`;
  for (let from = 0; from < rows.length; from += ROWS_A_STATEMENT) {
    const part = rows.slice(from, from + ROWS_A_STATEMENT);
    await tx.execute(
      `INSERT INTO ${table} (${columns.join(', ')}) VALUES ${part.map(() => place).join(', ')}`,
      part.flatMap((row) => columns.map((column) => row[column])),
    );
  }
}
