import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mysql from 'mysql2/promise';
import { migrations } from '../src/migrations';
import { Database, migrate, useMigrations } from '../src/platform';

/** Every database test runs on both: `describe.each(engines)('… on %s', (engine) => …)`. */
export const engines = ['sqlite', 'mariadb'] as const;
export type Engine = (typeof engines)[number];

export interface TestDatabase {
  readonly database: Database;
  /** For other processes or pools on the same database. */
  readonly url: string;
  /** Closes and removes it. */
  drop(): Promise<void>;
}

/** An empty, migrated database of its own. Import the modules whose entities it needs first. */
export async function freshDatabase(engine: Engine, poolSize = 20): Promise<TestDatabase> {
  const place = await (engine === 'sqlite' ? freshFile() : freshSchema());
  useMigrations(migrations);
  const database = await Database.open({ databaseUrl: place.url, dataDir: tmpdir(), databasePoolSize: poolSize });
  await migrate(database);
  return {
    database,
    url: place.url,
    drop: async () => {
      await database.close();
      await place.remove();
    },
  };
}

interface Place {
  readonly url: string;
  remove(): Promise<void>;
}

async function freshFile(): Promise<Place> {
  const folder = mkdtempSync(join(tmpdir(), 'cunshe-test-'));
  return { url: `sqlite://${join(folder, 'cunshe.db')}`, remove: async () => rmSync(folder, { recursive: true, force: true }) };
}

async function freshSchema(): Promise<Place> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await onServer(`CREATE DATABASE ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`);
  return { url: `${serverUrl()}/${name}`, remove: () => onServer(`DROP DATABASE ${name}`) };
}

async function onServer(statement: string): Promise<void> {
  const connection = await mysql.createConnection({ uri: serverUrl() });
  try {
    await connection.query(statement);
  } finally {
    await connection.end();
  }
}

function serverUrl(): string {
  const url = process.env.CUNSHE_TEST_MARIADB_URL;
  if (!url) throw new Error('CUNSHE_TEST_MARIADB_URL is missing: tests start through jest.config.cjs, which provides it');
  return url;
}
