import { setTimeout as pause } from 'node:timers/promises';

const PATIENCE_MS = 20_000;
const PAUSE_MS = 100;

/** Asks again until the answer is this: pages are cached for a second, jobs run by themselves. */
export async function eventually<T>(ask: () => Promise<T>, expected: T): Promise<void> {
  const end = performance.now() + PATIENCE_MS;
  for (;;) {
    const answer = await ask();
    if (Object.is(answer, expected) || performance.now() > end) return expect(answer).toBe(expected);
    await pause(PAUSE_MS);
  }
}
