import fs from 'node:fs';
import path from 'node:path';
import { forgetStalePages } from './bundler-cache.mjs';
import { stopwatch } from './elapsed.mjs';
import { errorLines } from './error-lines.mjs';
import { StepFailure } from './failure.mjs';
import { fingerprint } from './fingerprint.mjs';
import { withLock } from './lock.mjs';
import { inRepo, root } from './paths.mjs';
import { program } from './programs.mjs';
import { runToEnd } from './run-command.mjs';
import { dropStamp, readStamp, writeStamp } from './stamps.mjs';

/**
 * @typedef {'shared' | 'server' | 'h5' | 'weapp'} BuildName
 * @typedef {object} Build
 * @property {readonly BuildName[]} after builds whose result it reads
 * @property {readonly string[]} inputs files and folders whose content decides the result
 * @property {string} output folder, removed before a build
 * @property {string} proof file that exists only after a build that succeeded
 * @property {number} usualMs until a first build on this machine has told better
 * @property {() => { command: string, args: string[], cwd: string, env?: Record<string, string> }} command
 * @property {() => Promise<void>} [finish] what the command leaves undone
 */

const everywhere = ['package-lock.json', 'tsconfig.base.json'];
const miniappInputs = [...everywhere, ...['src', 'config', 'types', 'package.json', 'tsconfig.json', 'babel.config.js', 'project.config.json'].map((name) => `miniapp/${name}`)];

/** @param {string} project */
const tsc = (project) => () => ({ ...program('tsc', ['-p', project]), cwd: root });

/** @param {'h5' | 'weapp'} type */
const taro = (type) => () => {
  forgetStalePages(type);
  const env = { NODE_ENV: 'production', TARO_ENV: type, CI: 'true', NO_COLOR: '1', BROWSERSLIST_IGNORE_OLD_DATA: '1' };
  return { ...program('taro', ['build', '--type', type]), cwd: inRepo('miniapp'), env };
};

/** @type {Record<BuildName, Build>} */
export const builds = {
  shared: {
    after: [],
    inputs: [...everywhere, 'shared/src', 'shared/package.json', 'shared/tsconfig.json'],
    output: 'shared/dist',
    proof: 'shared/dist/index.js',
    usualMs: 4000,
    command: tsc('shared/tsconfig.json'),
  },
  server: {
    after: ['shared'],
    inputs: [...everywhere, 'server/src', 'server/package.json', 'server/tsconfig.json', 'server/tsconfig.build.json', 'scripts/contract'],
    output: 'server/dist',
    proof: 'server/dist/main.js',
    usualMs: 15_000,
    command: tsc('server/tsconfig.build.json'),
    // The compiler is loaded only when it is needed: before `npm install` it is not there.
    finish: async () => (await import('../contract/answer-schemas.mjs')).writeAnswerSchemas(inRepo('server/dist/answers.json')),
  },
  h5: {
    after: ['shared'],
    inputs: miniappInputs,
    output: 'miniapp/dist/h5',
    proof: 'miniapp/dist/h5/index.html',
    usualMs: 90_000,
    command: taro('h5'),
  },
  weapp: {
    after: ['shared'],
    inputs: miniappInputs,
    output: 'miniapp/dist/weapp',
    proof: 'miniapp/dist/weapp/app.json',
    usualMs: 70_000,
    command: taro('weapp'),
  },
};

/**
 * What a build's result depends on, its own inputs and those of the builds before it.
 * @param {BuildName} name
 * @returns {string}
 */
export function inputsHash(name) {
  const { after, inputs } = builds[name];
  return fingerprint(root, inputs, ['1', ...after.map(inputsHash)]);
}

/**
 * @param {BuildName} name
 * @param {string} [hash]
 */
export function isFresh(name, hash = inputsHash(name)) {
  return readStamp(name)?.hash === hash && fs.existsSync(inRepo(builds[name].proof));
}

/**
 * Builds one thing unless its inputs are those of the last build.
 * @param {BuildName} name
 * @param {{ force?: boolean, report?: (progress: string) => void }} [options]
 * @returns {Promise<'built' | 'up to date'>}
 */
export function build(name, { force = false, report = () => {} } = {}) {
  return withLock(
    `build-${name}`,
    async () => {
      const hash = inputsHash(name);
      if (!force && isFresh(name, hash)) return 'up to date';
      report(`usually ${Math.round((readStamp(name)?.ms ?? builds[name].usualMs) / 1000)} s`);
      await rebuild(name, hash);
      return 'built';
    },
    () => report('waiting for another build of it'),
  );
}

/**
 * The old result goes first: Taro may end with code 0 after an error, and then nothing new is there.
 * @param {BuildName} name
 * @param {string} hash taken before the build, so that an edit during it makes the result stale
 */
async function rebuild(name, hash) {
  const { output, proof, command, finish } = builds[name];
  const watch = stopwatch();
  dropStamp(name);
  fs.rmSync(inRepo(output), { recursive: true, force: true });
  const ended = await runToEnd({ name: `build-${name}`, ...command(), limitMs: 15 * 60_000 });
  if (ended.code !== 0 || !fs.existsSync(inRepo(proof))) throw notBuilt(name, ended);
  await finish?.();
  writeStamp(name, { hash, ms: Math.round(watch()) });
}

/**
 * @param {BuildName} name
 * @param {import('./run-command.mjs').Ended} ended
 */
function notBuilt(name, { code, timedOut, log }) {
  const why = timedOut ? 'did not end in time' : code === 0 ? `left no ${builds[name].proof}` : 'failed';
  return new StepFailure(`The ${name} build ${why}:`, {
    tail: errorLines(fs.readFileSync(log, 'utf8').split('\n')),
    advice: `Mend what the lines above name, then run the command again. The whole output is in ${path.relative(root, log)}.`,
  });
}
