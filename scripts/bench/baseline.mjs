import { fork } from 'node:child_process';
import mysql from 'mysql2/promise';
import { inRepo } from '../steps/paths.mjs';

/**
 * A copy of the database for the baseline to write into: tables, indexes, checks and rows.
 * @param {string} url of the database to copy
 * @returns {Promise<string>} the copy's address
 */
export async function copyDatabase(url) {
  const connection = await mysql.createConnection(url);
  const name = new URL(url).pathname.slice(1);
  await connection.query(`CREATE DATABASE baseline`);
  const [tables] = /** @type {[any[], unknown]} */ (await connection.query(`SELECT table_name AS name FROM information_schema.tables WHERE table_schema = ?`, [name]));
  for (const { name: table } of tables) {
    await connection.query(`CREATE TABLE baseline.\`${table}\` LIKE \`${table}\``);
    await connection.query(`INSERT INTO baseline.\`${table}\` SELECT * FROM \`${table}\``);
  }
  await connection.end();
  return url.replace(/\/[^/]*$/, '/baseline');
}

/**
 * Starts the process that does the recorded statements with mysql2 alone.
 * @param {{ url: string, clients: number, recording: import('./recorded-statements.mjs').Recording }} settings
 */
export function startBaseline(settings) {
  const child = fork(inRepo('scripts/bench/replay.mjs'), { serialization: 'advanced', stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  child.send(settings);
  /** @param {number} count @returns {Promise<{ seconds: number, times: number[] }>} */
  const run = (count) =>
    new Promise((resolve, reject) => {
      child.once('message', resolve);
      child.once('exit', (code) => reject(new Error(`the baseline ended with ${code}`)));
      child.send({ count });
    });
  return { pid: child.pid ?? 0, run, stop: () => child.kill('SIGTERM') };
}
