import readline from 'node:readline';
import { say } from './board.mjs';
import { builds } from './builds.mjs';
import { nextFreePort } from './free-port.mjs';
import { inRepo, root } from './paths.mjs';
import { prepareBuilds, prepareInstall } from './prepare.mjs';
import { onInterrupt, signalGroup, spawnGroup } from './processes.mjs';
import { program } from './programs.mjs';
import { dropStamp } from './stamps.mjs';

/**
 * @typedef {object} Watcher
 * @property {string} name
 * @property {{ command: string, args: string[], cwd?: string, env?: Record<string, string> }} command
 */

/** @param {Watcher} watcher */
function watch({ name, command: { command, args, cwd = root, env = {} } }) {
  const child = spawnGroup(command, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  for (const stream of [child.stdout, child.stderr]) {
    if (stream) readline.createInterface({ input: stream }).on('line', (line) => line.trim() && say(`${name.padEnd(7)}│ ${line}`));
  }
  return child;
}

/** @param {string} project */
const recompile = (project) => program('tsc', ['-p', project, '--watch', '--preserveWatchOutput', '--pretty', 'false']);

/** The server, which starts again after each change, and the h5 development server, which passes /api on to it. */
export async function develop() {
  await prepareInstall();
  await prepareBuilds(['server']);
  // From here on watchers write these folders, so what the stamps say is no longer known.
  for (const name of /** @type {const} */ (['shared', 'server', 'h5'])) dropStamp(name);
  const apiPort = await nextFreePort(Number(process.env.PORT || 3000));
  const h5Port = await nextFreePort(10_086);
  const api = `http://127.0.0.1:${apiPort}`;
  const children = [
    watch({ name: 'shared', command: recompile('shared/tsconfig.json') }),
    watch({ name: 'server', command: recompile('server/tsconfig.build.json') }),
    watch({ name: 'api', command: { command: process.execPath, args: ['--watch', '--watch-preserve-output', inRepo(builds.server.proof)], env: { CUNSHE_MODE: 'demo', PORT: String(apiPort) } } }),
    watch({ name: 'h5', command: { ...program('taro', ['build', '--type', 'h5', '--watch', '--port', String(h5Port)]), cwd: inRepo('miniapp'), env: { NODE_ENV: 'development', TARO_ENV: 'h5', CUNSHE_API: api } } }),
  ];
  say(`\n  API at ${api}, h5 at http://127.0.0.1:${h5Port} when it has compiled · Ctrl-C stops both\n`);
  onInterrupt(() => children.forEach(({ pid }) => pid && signalGroup(pid, 'SIGTERM')));
  await Promise.all(children.map((child) => new Promise((resolve) => child.once('exit', resolve))));
}
