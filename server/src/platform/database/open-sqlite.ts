import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DataSource } from 'typeorm';
import { entityClasses } from './entity-classes';
import { migrations } from './migration-list';
import type { SqliteConnection } from './sqlite-session';

/** Two connections on one WAL file: the writer is used by one transaction at a time, the reader never sees unfinished work. */
export async function openSqlite(path: string): Promise<{ writer: DataSource; reader: DataSource }> {
  mkdirSync(dirname(path), { recursive: true });
  const writer = await openConnection(path, false);
  return { writer, reader: await openConnection(path, true) };
}

export function sqliteConnectionOf(source: DataSource): SqliteConnection {
  return (source.driver as unknown as { databaseConnection: SqliteConnection }).databaseConnection;
}

async function openConnection(path: string, readOnly: boolean): Promise<DataSource> {
  const source = new DataSource({
    type: 'better-sqlite3',
    driver: require('libsql'),
    database: path,
    entities: entityClasses(),
    migrations: readOnly ? [] : migrations(),
    prepareDatabase: (connection: SqliteConnection) => prepare(connection, readOnly),
  });
  await source.initialize();
  forgetPrecision(source);
  return source;
}

function prepare(connection: SqliteConnection, readOnly: boolean): void {
  for (const pragma of ['journal_mode = WAL', 'synchronous = FULL', 'busy_timeout = 5000', 'foreign_keys = ON']) {
    connection.pragma(pragma);
  }
  if (readOnly) connection.pragma('query_only = ON');
}

/** SQLite's datetime has no precision; without this every instant would look like a schema difference. */
function forgetPrecision(source: DataSource): void {
  for (const column of source.entityMetadatas.flatMap((metadata) => metadata.columns)) {
    if (column.type === 'datetime') column.precision = undefined;
  }
}
