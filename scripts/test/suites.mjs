import fs from 'node:fs';
import path from 'node:path';
import { filesUnder } from '../steps/files.mjs';
import { cacheDir, inRepo, root } from '../steps/paths.mjs';
import { npm, program } from '../steps/programs.mjs';
import { readChaosResult } from './results/chaos.mjs';
import { readCheckResult } from './results/check.mjs';
import { readJestResult } from './results/jest.mjs';
import { readModelResult } from './results/model.mjs';
import { readNodeTestResult } from './results/node-test.mjs';

/**
 * @typedef {'server' | 'h5' | 'weapp' | 'mariadb' | 'poppler' | 'zbar' | 'chromium' | 'fonts'} Need
 * @typedef {object} Suite
 * @property {string} name
 * @property {string} evidence file without which the suite does not exist
 * @property {(evidence: string) => boolean} [exists] looks into the evidence too
 * @property {readonly Need[]} needs
 * @property {1 | 2} weight 2 runs alone
 * @property {Record<string, string>} [env] beside what all suites have
 * @property {number} limitMinutes
 * @property {(resultFile: string) => { command: string, args: string[] }} command
 * @property {import('./results/result.mjs').Reader} read
 */

const jestWorkers = { 1: 1, 2: 2 };

/**
 * @param {string} name
 * @param {string} config
 * @param {{ project?: string, needs?: readonly Need[], weight?: 1 | 2, limitMinutes?: number }} [options]
 * @returns {Suite}
 */
function jestSuite(name, config, { project, needs = [], weight = 1, limitMinutes = 15 } = {}) {
  return {
    name,
    evidence: config,
    exists: (file) => !project || fs.readFileSync(file, 'utf8').includes(`'${project}'`),
    needs,
    weight,
    limitMinutes,
    command: (resultFile) =>
      program('jest', [
        ...['-c', config, '--ci', '--silent', `--maxWorkers=${jestWorkers[weight]}`],
        `--cacheDirectory=${path.join(cacheDir, 'jest')}`,
        ...['--json', `--outputFile=${resultFile}`, '--testLocationInResults'],
        ...(project ? ['--selectProjects', project] : []),
      ]),
    read: readJestResult,
  };
}

/**
 * Tests of the scripts themselves, by Node's own runner: they are plain ES modules.
 * @param {string} name
 * @param {readonly string[]} places files or folders
 * @param {readonly Need[]} [needs]
 * @returns {Suite}
 */
function nodeSuite(name, places, needs = []) {
  const files = places.flatMap((place) => filesUnder(inRepo(place))).filter((file) => file.endsWith('.test.mjs'));
  return {
    name,
    evidence: files[0] ? path.relative(root, files[0]) : (places[0] ?? ''),
    needs,
    weight: 1,
    limitMinutes: 5,
    command: (resultFile) => ({
      command: process.execPath,
      args: ['--test', `--test-reporter=${inRepo('scripts/test/results/node-test-reporter.mjs')}`, `--test-reporter-destination=${resultFile}`, ...files],
    }),
    read: readNodeTestResult,
  };
}

/**
 * Ten kills of the server under load; one test, passed when nothing was lost.
 * @param {'sqlite' | 'mariadb'} engine
 * @returns {Suite}
 */
function chaosSuite(engine) {
  return {
    name: `chaos-${engine}`,
    evidence: 'package.json',
    exists: (file) => Boolean(JSON.parse(fs.readFileSync(file, 'utf8')).scripts['chaos:kill']),
    needs: engine === 'mariadb' ? ['server', 'mariadb'] : ['server'],
    weight: 1,
    limitMinutes: 10,
    command: () => npm(['run', '--silent', 'chaos:kill', '--', '--cycles', '10', '--engine', engine]),
    read: readChaosResult,
  };
}

/**
 * A third of the server's tests: each alone is done long before its limit, and they share the machine with what else
 * there is.
 * @param {1 | 2 | 3} third
 * @returns {Suite}
 */
function serverSuite(third) {
  const suite = jestSuite(`server-${third}`, 'server/jest.config.cjs', { needs: ['mariadb', 'poppler', 'zbar', 'server'], limitMinutes: 30 });
  const command = (/** @type {string} */ resultFile) => {
    const { args, ...rest } = suite.command(resultFile);
    // jest keeps something of every file it ran: after eighty files one process held three gigabytes and was busy tidying them.
    return { ...rest, args: [...args, `--shard=${third}/3`, '--workerIdleMemoryLimit=1GB'] };
  };
  return { ...suite, command };
}

/**
 * @param {string} place as in its name
 * @param {string} TZ
 * @returns {Suite}
 */
function timeZoneSuite(place, TZ) {
  return { ...jestSuite(`time-zone-${place}`, 'scripts/test/time-zones.jest.config.cjs', { needs: ['mariadb', 'server'], limitMinutes: 15 }), env: { TZ } };
}

/**
 * So many commands of all personas against the model of the whole; one test, passed when none broke it.
 * @param {string} name
 * @param {number} commands
 * @param {readonly string[]} options
 * @returns {Suite}
 */
function modelSuite(name, commands, options) {
  return {
    name,
    evidence: 'server/test/model/model.run.ts',
    needs: ['mariadb'],
    weight: 1,
    limitMinutes: 20,
    command: () => npm(['run', '--silent', 'test:model', '--', '--commands', String(commands), ...options]),
    read: readModelResult(commands),
  };
}

/** Every suite that the project must have, in the order in which they start. @type {readonly Suite[]} */
export const suites = [
  nodeSuite('scripts', ['scripts/steps', 'scripts/test', 'scripts/check', 'scripts/chaos', 'scripts/parse']),
  nodeSuite('lint-self-test', ['scripts/lint']),
  nodeSuite('bench', ['scripts/bench'], ['server']),
  nodeSuite('commands', ['scripts/commands'], ['server', 'h5', 'chromium', 'fonts', 'poppler', 'zbar']),
  jestSuite('shared', 'shared/jest.config.cjs'),
  serverSuite(1),
  jestSuite('miniapp', 'miniapp/jest.config.cjs'),
  nodeSuite('bundle', ['scripts/bundle'], ['h5', 'weapp', 'chromium']),
  jestSuite('weapp-runtime', 'miniapp/e2e/weapp/jest.config.cjs', { needs: ['weapp', 'chromium', 'fonts'] }),
  jestSuite('stories-h5', 'miniapp/e2e/jest.config.cjs', { project: 'stories-h5', needs: ['server', 'h5', 'chromium', 'fonts'], limitMinutes: 20 }),
  jestSuite('stories-weapp', 'miniapp/e2e/jest.config.cjs', { project: 'stories-weapp', needs: ['server', 'weapp', 'chromium', 'fonts'], limitMinutes: 20 }),
  serverSuite(2),
  serverSuite(3),
  timeZoneSuite('utc', 'UTC'),
  timeZoneSuite('shanghai', 'Asia/Shanghai'),
  timeZoneSuite('st-johns', 'America/St_Johns'),
  timeZoneSuite('apia', 'Pacific/Apia'),
  modelSuite('model-sqlite', 20_000, ['--seed', '1']),
  modelSuite('model-mariadb', 20_000, ['--seed', '2', '--engine', 'mariadb']),
  modelSuite('model-snapshot-isolation', 4_000, ['--seed', '3', '--engine', 'mariadb', '--snapshot-isolation']),
  chaosSuite('sqlite'),
  chaosSuite('mariadb'),
];

/** What a reviewer's machine checks before the tests; each of its steps counts as a test. @type {Suite} */
export const checkSuite = {
  name: 'check',
  evidence: 'scripts/check.mjs',
  needs: [],
  weight: 2,
  limitMinutes: 5,
  command: (resultFile) => ({ command: process.execPath, args: [inRepo('scripts/check.mjs'), `--result=${resultFile}`] }),
  read: readCheckResult,
};

/** @param {Suite} suite */
export function suiteExists({ evidence, exists = () => true }) {
  const file = inRepo(evidence);
  return fs.existsSync(file) && fs.statSync(file).isFile() && exists(file);
}

/**
 * The suites whose name contains one of the words; all without words.
 * @param {readonly Suite[]} all
 * @param {readonly string[]} words
 */
export const selectSuites = (all, words) => all.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)));
