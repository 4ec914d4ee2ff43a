import fs from 'node:fs';
import { inRepo } from './paths.mjs';

/** Programs of our dependencies, run by this Node and not through a shell, so that they work on every system. */
const scriptsOf = {
  tsc: 'typescript/bin/tsc',
  taro: '@tarojs/cli/bin/taro',
  jest: 'jest/bin/jest.js',
  eslint: 'eslint/bin/eslint.js',
  depcruise: 'dependency-cruiser/bin/dependency-cruise.mjs',
  tsx: 'tsx/dist/cli.mjs',
};

/**
 * @param {keyof typeof scriptsOf} program
 * @param {readonly string[]} args
 * @returns {{ command: string, args: string[] }}
 */
export function program(program, args) {
  return { command: process.execPath, args: [inRepo('node_modules', scriptsOf[program]), ...args] };
}

/**
 * npm itself; inside an npm script npm says where it is.
 * @param {readonly string[]} args
 * @returns {{ command: string, args: string[] }}
 */
export function npm(args) {
  const cli = process.env.npm_execpath;
  if (cli && cli.endsWith('npm-cli.js') && fs.existsSync(cli)) return { command: process.execPath, args: [cli, ...args] };
  return { command: 'npm', args: [...args] };
}

/**
 * The built server. Its young objects get 4 MB a half instead of 16: some 60 MB less under load, at no measurable time per
 * order (`npm run bench:order` prints both).
 */
export const serverArgs = () => ['--max-semi-space-size=4', inRepo('server', 'dist', 'main.js')];
