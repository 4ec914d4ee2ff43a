import type { DataSource } from 'typeorm';
import type { Database } from './database';
import { acquire, mysqlPoolOf } from './open-mysql';
import { MysqlSession } from './mysql-session';

const LOCK_NAME = 'cunshe_migrations';
const LOCK_SECONDS = 60;

/** Brings the schema up to date, one process at a time. Returns the names of the migrations it ran. */
export async function migrate(database: Database): Promise<string[]> {
  return underLock(database, async () => (await database.writer.runMigrations({ transaction: 'each' })).map(({ name }) => name));
}

/** True when no migration of this program is missing in the database. */
export async function isMigrated({ writer }: Database): Promise<boolean> {
  return !(await hasPending(writer));
}

async function hasPending(source: DataSource): Promise<boolean> {
  const done: { name: string }[] = await source.query('SELECT name FROM migrations');
  const names = new Set(done.map(({ name }) => name));
  return source.migrations.some((migration) => !names.has(migration.name ?? migration.constructor.name));
}

async function underLock<T>(database: Database, work: () => Promise<T>): Promise<T> {
  if (database.dialect === 'sqlite') return database.serialised(work);
  const connection = await acquire(mysqlPoolOf(database.writer));
  const session = new MysqlSession(connection);
  try {
    const [row] = await session.query<{ held: number | null }>('SELECT GET_LOCK(?, ?) AS held', [LOCK_NAME, LOCK_SECONDS]);
    if (row?.held !== 1) throw new Error(`another process has been migrating for ${LOCK_SECONDS} s`);
    return await work();
  } finally {
    await session.query('SELECT RELEASE_LOCK(?)', [LOCK_NAME]);
    connection.release();
  }
}
