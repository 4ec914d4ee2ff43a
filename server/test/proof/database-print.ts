import { createHash } from 'node:crypto';
import type { Database } from '../../src/platform';

/** Rows and a checksum of every table: two prints are equal when nothing changed. */
export async function printOf(database: Database): Promise<Record<string, string>> {
  const prints: Record<string, string> = {};
  for (const table of await tablesOf(database)) {
    const rows = (await database.query<object>(`SELECT * FROM ${table}`)).map((row) => JSON.stringify(row)).sort();
    prints[table] = `${rows.length} rows ${createHash('sha256').update(rows.join('\n')).digest('base64url').slice(0, 12)}`;
  }
  return prints;
}

async function tablesOf(database: Database): Promise<string[]> {
  const sql =
    database.dialect === 'sqlite'
      ? `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`
      : 'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE() ORDER BY table_name';
  return (await database.query<{ name: string }>(sql)).map(({ name }) => name);
}
