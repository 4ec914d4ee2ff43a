import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mysql, { type Connection } from 'mysql2/promise';
import { migrations } from '../src/migrations';
import { Database, migrate, useMigrations } from '../src/platform';
import { copyMigratedFile, copyMigratedSchema, keepMigratedFile, keepMigratedSchema } from './migrated-template';

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
  await place.keep(database);
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
  /** Keeps what is there now as the run's template. */
  keep(database: Database): Promise<void>;
  remove(): Promise<void>;
}

async function freshFile(): Promise<Place> {
  const folder = mkdtempSync(join(tmpdir(), 'cunshe-test-'));
  const path = join(folder, 'cunshe.db');
  copyMigratedFile(path);
  return { url: `sqlite://${path}`, keep: keepMigratedFile, remove: async () => rmSync(folder, { recursive: true, force: true }) };
}

async function freshSchema(): Promise<Place> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await onServer(async (connection) => {
    await connection.query(`CREATE DATABASE ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci; USE ${name}`);
    await copyMigratedSchema(connection);
  });
  return {
    url: `${serverUrl()}/${name}`,
    keep: () => onServer(async (connection) => (await connection.query(`USE ${name}`), keepMigratedSchema(connection))),
    remove: () => onServer((connection) => connection.query(`DROP DATABASE ${name}`)),
  };
}

async function onServer(work: (connection: Connection) => Promise<unknown>): Promise<void> {
  const connection = await mysql.createConnection({ uri: serverUrl(), multipleStatements: true });
  try {
    await work(connection);
  } finally {
    await connection.end();
  }
}

function serverUrl(): string {
  const url = process.env.CUNSHE_TEST_MARIADB_URL;
  if (!url) throw new Error('CUNSHE_TEST_MARIADB_URL is missing: tests start through jest.config.cjs, which provides it');
  return url;
}
