import { setTimeout as pause } from 'node:timers/promises';
import { fromServer } from './server-dist.mjs';

const WITHIN_MS = 90_000;
/** Past every reservation's end, and the closing of its payment half a minute later. */
const AFTERWARDS = '13:30';

/**
 * Lets unpaid reservations run out and waits until no job is due any more.
 * @param {import('./api.mjs').Api} api
 * @param {string} databaseUrl
 */
export async function settleDown(api, databaseUrl) {
  const { Database } = fromServer('platform/index.js');
  const database = await Database.open({ databaseUrl, dataDir: '.', databasePoolSize: 2 });
  try {
    await untilNoneDue(database);
    await passTo(api, database, AFTERWARDS);
  } finally {
    await database.close();
  }
}

/**
 * The day goes on to this time, with everything that falls due on the way.
 * @param {import('./api.mjs').Api} api
 * @param {any} database
 * @param {string} time 'HH:MM'
 */
export async function passTo(api, database, time) {
  const moved = await fetch(`${api.address}/api/demo/clock`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ time }) });
  if (!moved.ok) throw new Error(`The day does not pass: ${moved.status} ${await moved.text()}`);
  await untilNoneDue(database);
}

/** Until every job that is due is done. @param {any} database */
export async function untilNoneDue(database) {
  const deadline = performance.now() + WITHIN_MS;
  for (;;) {
    const [{ due }] = await database.query(`SELECT COUNT(*) AS due FROM job WHERE status = 'ready' AND run_at <= ?`, [await database.now()]);
    if (Number(due) === 0) return;
    if (performance.now() > deadline) throw new Error(`${due} jobs are still due.`);
    await pause(100);
  }
}
