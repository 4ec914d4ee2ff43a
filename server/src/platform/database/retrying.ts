import { setTimeout as pause } from 'node:timers/promises';
import { isLockWaitTimeout, isRetryable } from './dialect';
import { Mutex } from './mutex';

const ATTEMPTS = 10;
const LOCK_WAITS = 2; // each has already cost the whole lock wait
const FIRST_PAUSE_MS = 5;
const LONGEST_PAUSE_MS = 200;

/** Losers of a deadlock try again one at a time: together they would only meet each other once more. */
const retries = new Mutex();

/** Runs a transaction again after a deadlock, a lock wait or a busy file, with growing jittered pauses. */
export async function retrying<T>(attempt: () => Promise<T>): Promise<T> {
  let waits = 0;
  for (let tried = 1; ; tried += 1) {
    try {
      return await (tried === 1 ? attempt() : retries.run(attempt));
    } catch (error) {
      if (isLockWaitTimeout(error)) waits += 1;
      if (tried === ATTEMPTS || waits === LOCK_WAITS || !isRetryable(error)) throw error;
      await pause(Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** tried) * Math.random());
    }
  }
}
