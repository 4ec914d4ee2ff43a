/**
 * The limit: sends recorded statements with mysql2 and nothing else. Started by `baseline.mjs`; takes
 * `{ url, clients, recording }` once, then `{ count }` for each round, and answers each with its times.
 */
import { randomBytes, randomInt } from 'node:crypto';
import mysql from 'mysql2';
import { uuidv7 } from 'uuidv7';
import { underLoad } from './load.mjs';

/** @typedef {import('./recorded-statements.mjs').Recording} Recording */
/** @typedef {import('./recorded-statements.mjs').Statement} Statement */

/** @param {string} word */
function another(word) {
  if (word.length === 36) return uuidv7();
  return word.length === 32 ? uuidv7().replaceAll('-', '') : randomBytes(32).toString('hex').slice(0, word.length);
}

/**
 * The recorded statements of one more operation: the same, with ids of its own.
 * @param {Recording} recording
 */
export function replayed({ statements, fresh, codes }) {
  const anew = new Map(fresh.map((word) => [word, another(word)]));
  for (const code of codes) anew.set(code, String(randomInt(1e6)).padStart(6, '0'));
  const pattern = new RegExp([...anew.keys()].join('|') || '(?!)', 'g');
  return statements.map(({ sql, values }) => ({
    sql,
    values: values.map((value) => (typeof value === 'string' ? value.replace(pattern, (word) => anew.get(word) ?? word) : value)),
  }));
}

/** @param {mysql.Connection} connection @param {Statement} statement */
const send = (connection, { sql, values }) =>
  /** @type {Promise<void>} */ (new Promise((resolve, reject) => connection.query(sql, values, (error) => (error ? reject(error) : resolve()))));

/** @param {{ url: string, clients: number, recording: Recording }} settings */
function openReplay({ url, clients, recording }) {
  const { hostname, port, username, pathname } = new URL(url);
  const connections = Array.from({ length: clients }, () => mysql.createConnection({ host: hostname, port: Number(port), user: username, database: pathname.slice(1), timezone: 'Z', charset: 'utf8mb4_unicode_ci' }));
  for (const connection of connections) connection.query('SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED');
  const work = async (/** @type {number} */ client) => {
    const connection = /** @type {mysql.Connection} */ (connections[client]);
    for (const statement of replayed(recording)) await send(connection, statement);
  };
  return (/** @type {number} */ count) => underLoad({ count, clients, work });
}

/** @type {ReturnType<typeof openReplay> | undefined} */
let replay;
process.on('message', (/** @type {any} */ message) => {
  if ('recording' in message) replay = openReplay(message);
  else replay?.(message.count).then((done) => process.send?.(done));
});
