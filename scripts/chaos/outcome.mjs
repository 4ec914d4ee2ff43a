/**
 * @typedef {object} Outcome
 * @property {string} engine
 * @property {number} cycles kills
 * @property {number} acknowledged writes a client was told are done: orders, payments, cancellations
 * @property {number} lost acknowledged, but not in the database
 * @property {number} duplicated orders nobody asked for, or payments kept beside another
 * @property {number} oversold units
 * @property {number} unresolved intents whose fate could not be learnt afterwards
 * @property {number} violations what the audit found
 * @property {number} [receipts] posted, one a door; of drivers' runs
 * @property {number} [unbalanced] floats that do not add up, or are not their receipts
 * @property {number} retries requests sent again with the same key
 * @property {number} restartP50Ms from the start of a process to its first acknowledged write
 */

const COUNTS = /** @type {const} */ (['cycles', 'acknowledged', 'lost', 'duplicated', 'oversold', 'unresolved', 'violations', 'retries']);
const FAULTS = /** @type {const} */ (['lost', 'duplicated', 'oversold', 'unresolved', 'violations', 'unbalanced']);
/** Of drivers' runs only. */
const OF_RUNS = /** @type {const} */ (['receipts', 'unbalanced']);

/** @param {readonly Outcome[]} outcomes @returns {Outcome} */
export function sumOf(outcomes) {
  const sums = Object.fromEntries(COUNTS.map((name) => [name, outcomes.reduce((sum, outcome) => sum + outcome[name], 0)]));
  const ofRuns = OF_RUNS.filter((name) => outcomes[0]?.[name] !== undefined);
  for (const name of ofRuns) Object.assign(sums, { [name]: outcomes.reduce((sum, outcome) => sum + (outcome[name] ?? 0), 0) });
  const [only] = outcomes;
  return /** @type {Outcome} */ ({
    engine: outcomes.map(({ engine }) => engine).join('+'),
    ...sums,
    restartP50Ms: outcomes.length === 1 ? only?.restartP50Ms : Math.max(...outcomes.map(({ restartP50Ms }) => restartP50Ms)),
  });
}

/** @param {Outcome} outcome */
export const faultsIn = (outcome) => FAULTS.reduce((sum, name) => sum + (outcome[name] ?? 0), 0);

/** @param {readonly number[]} values */
export const median = (values) => [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
