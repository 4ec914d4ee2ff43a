import { say, step } from '../steps/board.mjs';
import { describeFailure } from '../steps/failure.mjs';
import { buildTasks, prepareInstall } from '../steps/prepare.mjs';
import { runTasks } from '../steps/tasks.mjs';
import { startPrivateMariadb } from './provision/private-mariadb.mjs';
import { scratchInMemory } from './provision/scratch-in-memory.mjs';
import { findChromium, provideSystem } from './provision/system-packages.mjs';
import { runSuite } from './run-suite.mjs';
import { checkSuite, selectSuites, suiteExists, suites } from './suites.mjs';

/** @typedef {import('./results/result.mjs').Result} Result */

const buildable = /** @type {const} */ (['server', 'h5', 'weapp']);

/**
 * Installs, builds and runs the suites; prints what failed and, as the last line, how many tests passed and failed.
 * @param {readonly string[]} args words that suites' names must contain; --with-check runs `npm run check` first
 * @returns {Promise<number>} exit code
 */
export async function runTests(args) {
  const strict = process.env.CI === 'true';
  /** @type {Map<string, Result>} */
  const results = new Map();
  try {
    await runAll(args, strict, results);
  } catch (error) {
    results.set('preparation', { passed: 0, pending: 0, failures: [{ test: 'what the tests need', message: describeFailure(error) }] });
  }
  return report(results);
}

/**
 * @param {readonly string[]} args
 * @param {boolean} strict
 * @param {Map<string, Result>} results
 */
async function runAll(args, strict, results) {
  const words = args.filter((arg) => !arg.startsWith('--'));
  const wanted = [...(args.includes('--with-check') ? [checkSuite] : []), ...selectSuites(suites, words)];
  const chosen = wanted.filter(suiteExists);
  for (const { name, evidence } of wanted.filter((suite) => !chosen.includes(suite))) {
    say(`- ${name.padEnd(28)} is not there (${evidence})`);
    if (strict) results.set(name, { passed: 0, pending: 0, failures: [{ test: 'the suite itself', message: `${evidence} is missing, or has nothing of this suite.` }] });
  }
  await prepareInstall();
  const needs = chosen.flatMap((suite) => suite.needs);
  await provideSystem(needs);
  scratchInMemory();
  const mariadb = needs.includes('mariadb') ? await step('start a private MariaDB', () => startPrivateMariadb()) : null;
  try {
    const env = { CUNSHE_TEST_MARIADB_URL: mariadb?.url, CUNSHE_CHROMIUM: findChromium() ?? undefined, NODE_ENV: 'test', NO_COLOR: '1', FORCE_COLOR: undefined };
    const tasks = [...buildTasks(buildable.filter((name) => needs.includes(name))), ...chosen.map((suite) => suiteTask(suite, { env, strict }, results))];
    collectUnrun(await runTasks(tasks), results);
  } finally {
    await mariadb?.stop();
  }
}

/**
 * @param {import('./suites.mjs').Suite} suite
 * @param {{ env: Record<string, string | undefined>, strict: boolean }} options
 * @param {Map<string, Result>} results
 * @returns {import('../steps/tasks.mjs').Task}
 */
function suiteTask(suite, options, results) {
  return {
    name: suite.name,
    needs: suite.needs.map((need) => `build ${need}`),
    weight: suite.weight,
    run: async () => void results.set(suite.name, await runSuite(suite, options)),
  };
}

/**
 * A build that failed and a suite that therefore could not run count as failed.
 * @param {Map<string, import('../steps/tasks.mjs').Outcome>} outcomes
 * @param {Map<string, Result>} results
 */
function collectUnrun(outcomes, results) {
  for (const [name, { status, error }] of outcomes) {
    if (status === 'done') continue;
    const message = status === 'skipped' ? 'It did not run, because something it needs failed.' : describeFailure(error);
    results.set(name, { passed: 0, pending: 0, failures: [{ test: 'as a whole', message }] });
  }
}

/** @param {Map<string, Result>} results @returns {number} exit code */
function report(results) {
  let passed = 0;
  let failed = 0;
  for (const [suite, result] of results) {
    passed += result.passed;
    failed += result.failures.length;
    for (const { test, message } of result.failures) say(`\n✗ ${suite} › ${test}\n${message.replaceAll(/^/gm, '    ')}`);
  }
  say('');
  say(`${passed} passed, ${failed} failed`);
  return failed > 0 || passed === 0 ? 1 : 0;
}
