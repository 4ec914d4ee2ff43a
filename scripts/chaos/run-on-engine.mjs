import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { anyFreePort } from '../steps/free-port.mjs';
import { startPrivateMariadb } from '../test/provision/private-mariadb.mjs';
import { startProvider } from './programs.mjs';

/**
 * One run on a database of its own.
 * @param {string} engine
 * @param {number} cycles
 * @param {(engine: string, cycles: number, place: import('./programs.mjs').Place) => Promise<import('./outcome.mjs').Outcome>} scenario
 * @returns {Promise<import('./outcome.mjs').Outcome>}
 */
export async function runOnEngine(engine, cycles, scenario) {
  const folder = mkdtempSync(join(tmpdir(), 'cunshe-chaos-'));
  const database = engine === 'mariadb' ? await freshSchema() : { url: `sqlite://${join(folder, 'cunshe.db')}`, drop: async () => undefined };
  const provider = await startProvider(folder);
  try {
    return await scenario(engine, cycles, { folder, databaseUrl: database.url, port: await anyFreePort(), providerUrl: provider.url });
  } finally {
    provider.stop();
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A schema on the tests' MariaDB, or on one started for this run. */
async function freshSchema() {
  const given = process.env.CUNSHE_TEST_MARIADB_URL;
  const mariadb = given ? { url: given, stop: async () => undefined } : await startPrivateMariadb();
  const name = `chaos_${process.pid}_${Date.now()}`;
  await onServer(mariadb.url, `CREATE DATABASE ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`);
  return { url: `${mariadb.url}/${name}`, drop: () => onServer(mariadb.url, `DROP DATABASE ${name}`).then(mariadb.stop) };
}

/** @param {string} uri @param {string} statement */
async function onServer(uri, statement) {
  const { createConnection } = await import('mysql2/promise');
  const connection = await createConnection({ uri });
  await connection.query(statement);
  await connection.end();
}
