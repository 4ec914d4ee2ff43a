import { describeFailure } from './failure.mjs';
import { onInterrupt } from './processes.mjs';

/**
 * Runs a script: a failure is told in its own words and ends it with code 1; an interrupt ends what it started.
 * @param {() => Promise<number | void>} work its number is the exit code
 */
export async function main(work) {
  onInterrupt();
  try {
    process.exit((await work()) ?? 0);
  } catch (error) {
    console.error(`\n${describeFailure(error)}`);
    process.exit(1);
  }
}
