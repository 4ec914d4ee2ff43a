import { setTimeout as pause } from 'node:timers/promises';
import { isRetryable } from './dialect';

const ATTEMPTS = 6;
const FIRST_PAUSE_MS = 5;

/** Runs a transaction again after a deadlock, a lock wait or a busy file: at most five times, with growing jittered pauses. */
export async function retrying<T>(attempt: () => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (tried === ATTEMPTS || !isRetryable(error)) throw error;
      await pause(FIRST_PAUSE_MS * 2 ** tried * Math.random());
    }
  }
}
