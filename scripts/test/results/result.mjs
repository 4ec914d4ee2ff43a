/**
 * @typedef {object} Failure
 * @property {string} test its full name
 * @property {string} message in full
 */

/**
 * @typedef {object} Result counts of single tests
 * @property {number} passed
 * @property {number} pending skipped and todo ones
 * @property {Failure[]} failures
 */

/** @typedef {(resultFile: string, ended: import('../../steps/run-command.mjs').Ended) => Result} Reader */

/** @returns {Result} */
export const emptyResult = () => ({ passed: 0, pending: 0, failures: [] });

/**
 * Judges a suite as a whole: one that crashed, ran over its time or ran nothing has failed at least once,
 * and where `strict` (CI) a skipped test is a failed one.
 * @param {Result} result
 * @param {import('../../steps/run-command.mjs').Ended} ended
 * @param {{ strict: boolean }} options
 * @returns {Result}
 */
export function judge(result, ended, { strict }) {
  const failures = [...result.failures];
  if (strict && result.pending > 0) {
    for (let n = 0; n < result.pending; n += 1) failures.push({ test: 'a skipped or todo test', message: 'CI allows none: finish it or delete it.' });
  }
  if (failures.length === 0 && (ended.timedOut || ended.code !== 0)) {
    const why = ended.timedOut ? 'The suite did not end in its time.' : `The suite ended with code ${ended.code}.`;
    failures.push({ test: 'the suite itself', message: [why, ...ended.tail].join('\n') });
  }
  if (failures.length === 0 && result.passed === 0) failures.push({ test: 'the suite itself', message: ['It ran no test.', ...ended.tail].join('\n') });
  return { ...result, failures };
}
