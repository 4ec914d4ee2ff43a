import fs from 'node:fs';
import path from 'node:path';
import { cacheDir, inRepo } from '../steps/paths.mjs';
import { program } from '../steps/programs.mjs';

/**
 * @typedef {object} CheckStep
 * @property {string} name
 * @property {{ command: string, args: string[] }} command
 * @property {boolean} [shown] its output is shown though it is fine
 */

/** @param {string} script */
const node = (script) => ({ command: process.execPath, args: [inRepo(script)] });

/**
 * The types of one project, incremental from the last check.
 * @param {string} project folder
 * @returns {CheckStep[]} none when the project is not there
 */
function types(project) {
  const config = `${project}/tsconfig.json`;
  if (!fs.existsSync(inRepo(config))) return [];
  const info = path.join(cacheDir, 'types', `${project.replaceAll('/', '-')}.tsbuildinfo`);
  return [{ name: `types ${project}`, command: program('tsc', ['-p', config, '--noEmit', '--pretty', 'false', '--incremental', '--tsBuildInfoFile', info]) }];
}

/** What `npm run check` does, longest first. @returns {CheckStep[]} */
export const checkSteps = () => [
  ...['server', 'miniapp', 'miniapp/e2e', 'shared', 'scripts'].flatMap(types),
  { name: 'lint', command: program('eslint', ['.', '--cache', '--cache-location', path.join(cacheDir, 'eslint'), '--cache-strategy', 'content', '--max-warnings', '0']) },
  { name: 'imports', command: node('scripts/lint/check-edges.mjs') },
  { name: 'rules break when broken', command: { command: process.execPath, args: ['--test', '--test-reporter=spec', inRepo('scripts/lint/self-test/rules.test.mjs'), inRepo('scripts/lint/self-test/edges.test.mjs')] } },
  { name: 'sizes', command: node('scripts/check/size-picture.mjs'), shown: true },
  { name: 'bundles', command: node('scripts/bundle/print-sizes.mjs'), shown: true },
];
