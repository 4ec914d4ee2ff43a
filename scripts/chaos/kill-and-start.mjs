import { setTimeout as pause } from 'node:timers/promises';

const FIRST_WORD_WITHIN_MS = 60_000;

/**
 * Kills the server, starts it, and waits until a client got something done.
 * @param {import('./programs.mjs').ServerProcess} server
 * @param {() => number} acknowledged
 * @returns {Promise<number>} milliseconds from the start to the first word
 */
export async function killAndStart(server, acknowledged) {
  await server.kill();
  const [since, before] = [performance.now(), acknowledged()];
  await server.start();
  const deadline = performance.now() + FIRST_WORD_WITHIN_MS;
  while (acknowledged() === before) {
    if (performance.now() > deadline) throw new Error('After a restart no client got anything done for a minute.');
    await pause(5);
  }
  return performance.now() - since;
}
