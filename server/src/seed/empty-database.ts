import { APPEND_ONLY_TABLES } from '../modules/settlement/public';
import { KEPT_TABLES } from '../modules/tracing/public';
import { appendOnlySql, AUDIT_TABLES, type Database, dropAppendOnlySql } from '../platform';

const WALLED = [...APPEND_ONLY_TABLES, ...KEPT_TABLES, ...AUDIT_TABLES];

/** Deletes every row, the append-only ones too, of every table but the list of migrations, and puts the clock right. */
export async function emptyDatabase(database: Database): Promise<void> {
  const tables = await tableNames(database);
  await database.serialised(async () => {
    for (const statement of WALLED.flatMap(dropAppendOnlySql)) await database.writer.query(statement);
    for (const table of tables) await database.writer.query(table === 'clock_offset' ? RIGHT_CLOCK : `DELETE FROM ${table}`);
    for (const statement of WALLED.flatMap((table) => appendOnlySql(database.dialect, table))) await database.writer.query(statement);
  });
}

const RIGHT_CLOCK = 'UPDATE clock_offset SET offset_ms = 0, stopped_at_ms = NULL';

async function tableNames(database: Database): Promise<string[]> {
  const sql =
    database.dialect === 'sqlite'
      ? "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
      : 'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE()';
  return (await database.query<{ name: string }>(sql)).map(({ name }) => name).filter((name) => name !== 'migrations');
}
