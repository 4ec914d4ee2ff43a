import { setTimeout as pause } from 'node:timers/promises';
import { Api } from './api.mjs';
import { DriverLoop } from './driver-loop.mjs';
import { prepareDrivers } from './ground.mjs';
import { judgeRun } from './judge-run.mjs';
import { killAndStart } from './kill-and-start.mjs';
import { ServerProcess, serverSettings } from './programs.mjs';
import { fromServer } from './server-dist.mjs';
import { passTo, untilNoneDue } from './settle-down.mjs';
import { median } from './outcome.mjs';

const LOAD_MS = 400;
const MORE_LOAD_MS = 900;

/**
 * Drivers tell their receipts, again and again, while the server is killed; afterwards the floats are counted and the
 * books are read.
 * @param {string} engine
 * @param {number} cycles
 * @param {import('./programs.mjs').Place} place
 * @returns {Promise<import('./outcome.mjs').Outcome>}
 */
export async function runReplays(engine, cycles, place) {
  console.log(`${engine}: preparing the village …`);
  const drivers = await prepareDrivers(serverSettings(place));
  const server = new ServerProcess(place);
  const api = new Api(`http://127.0.0.1:${place.port}`);
  let acknowledged = 0;
  const loops = drivers.map((driver) => new DriverLoop(driver, { api, onAcknowledged: () => void (acknowledged += 1) }));
  await server.start();
  await untilTheyLeave(api, place.databaseUrl);
  for (const loop of loops) await loop.setOut();
  const running = Promise.all(loops.map((loop) => loop.run()));
  const restarts = [];
  for (let cycle = 1; cycle <= cycles; cycle += 1) {
    await Promise.race([pause(LOAD_MS + Math.random() * MORE_LOAD_MS), running]);
    restarts.push(await killAndStart(server, () => acknowledged));
    console.log(`${engine}: ${cycle} of ${cycles} kills, ${acknowledged} acknowledged, first word after ${Math.round(restarts.at(-1) ?? 0)} ms`);
  }
  for (const loop of loops) loop.stopping = true;
  await running;
  for (const loop of loops) await loop.finish();
  await server.kill();
  const { violations, ...counts } = await judgeRun(place.databaseUrl, loops.flatMap(({ steps }) => steps));
  for (const violation of violations.slice(0, 10)) console.log(`${engine}: ${JSON.stringify(violation)}`);
  for (const failure of api.failures.slice(0, 10)) console.log(`${engine}: ${failure}`);
  if (counts.receipts === 0) throw new Error('No receipt was posted: this run proves nothing.');
  return { engine, cycles, acknowledged, ...counts, oversold: 0, unresolved: 0, violations: violations.length + api.failures.length, retries: api.retries, restartP50Ms: Math.round(median(restarts)) };
}

/** The cut-off, the lock and the vans' hour. @param {Api} api @param {string} databaseUrl */
async function untilTheyLeave(api, databaseUrl) {
  const { Database } = fromServer('platform/index.js');
  const database = await Database.open({ databaseUrl, dataDir: '.', databasePoolSize: 2 });
  try {
    await untilNoneDue(database);
    for (const time of ['14:05', '14:30']) await passTo(api, database, time);
  } finally {
    await database.close();
  }
}
