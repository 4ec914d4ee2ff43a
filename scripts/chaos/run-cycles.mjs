import { setTimeout as pause } from 'node:timers/promises';
import { Api } from './api.mjs';
import { BuyerLoop } from './buyer-loop.mjs';
import { prepareGround } from './ground.mjs';
import { killAndStart } from './kill-and-start.mjs';
import { judge, resolveUnknown } from './judge.mjs';
import { median } from './outcome.mjs';
import { ServerProcess, serverSettings } from './programs.mjs';
import { settleDown } from './settle-down.mjs';

const CLIENTS = 12;
const LOAD_MS = 700;
const MORE_LOAD_MS = 1200;

/**
 * The loop: load, kill, start; afterwards everything unknown is asked for and the books are read.
 * @param {string} engine
 * @param {number} cycles
 * @param {import('./programs.mjs').Place} place
 * @returns {Promise<import('./outcome.mjs').Outcome>}
 */
export async function runCycles(engine, cycles, place) {
  console.log(`${engine}: preparing the village …`);
  const ground = await prepareGround(serverSettings(place), CLIENTS);
  const server = new ServerProcess(place);
  const [api, provider] = [new Api(`http://127.0.0.1:${place.port}`), new Api(place.providerUrl)];
  let acknowledged = 0;
  const world = { api, provider, ground, onAcknowledged: () => void (acknowledged += 1) };
  const loops = ground.buyers.map((buyer) => new BuyerLoop(buyer, world));
  await server.start();
  const clients = Promise.all(loops.map((loop) => loop.run()));
  const restarts = [];
  for (let cycle = 1; cycle <= cycles; cycle += 1) {
    await pause(LOAD_MS + Math.random() * MORE_LOAD_MS);
    restarts.push(await killAndStart(server, () => acknowledged));
    console.log(`${engine}: ${cycle} of ${cycles} kills, ${acknowledged} acknowledged, first word after ${Math.round(restarts.at(-1) ?? 0)} ms`);
  }
  for (const loop of loops) loop.stopping = true;
  await clients;
  await settleDown(api, place.databaseUrl);
  if (loops.every(({ intents }) => intents.every(({ paymentId }) => !paymentId))) throw new Error('No payment was made: this run proves nothing.');
  const intents = loops.flatMap((loop) => loop.intents);
  const unresolved = await resolveUnknown(api, intents);
  await server.kill();
  const { violations, ...counts } = await judge(place.databaseUrl, intents, ground.buyers.map(({ accountId }) => accountId));
  for (const violation of violations.slice(0, 10)) console.log(`${engine}: ${JSON.stringify(violation)}`);
  for (const failure of api.failures.slice(0, 10)) console.log(`${engine}: ${failure}`);
  return { engine, cycles, acknowledged, ...counts, unresolved, violations: violations.length + api.failures.length, retries: api.retries, restartP50Ms: Math.round(median(restarts)) };
}
