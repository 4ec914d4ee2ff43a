import fs from 'node:fs';
import http from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { StepFailure } from '../steps/failure.mjs';
import { inRepo } from '../steps/paths.mjs';
import { signalGroup, spawnGroup } from '../steps/processes.mjs';
import { serverArgs } from '../steps/programs.mjs';

/** @typedef {{ pid: number, stop: () => Promise<void> }} Started */

/**
 * Starts a Node program whose output goes to a file, as a service manager would take it.
 * @param {{ args: string[], env?: NodeJS.ProcessEnv, log: string }} program
 */
function startNode({ args, env, log }) {
  const out = fs.openSync(log, 'w');
  const child = spawnGroup(process.execPath, args, { env: { ...process.env, ...env }, cwd: inRepo(), stdio: ['ignore', out, out] });
  fs.closeSync(out);
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const pid = child.pid ?? 0;
  const stop = async () => {
    signalGroup(pid, 'SIGTERM');
    await ended;
  };
  return { child, pid, stop };
}

/**
 * @template T
 * @param {{ child: import('node:child_process').ChildProcess }} started
 * @param {string} log
 * @param {() => Promise<T | undefined>} ready
 * @returns {Promise<T>}
 */
async function until({ child }, log, ready) {
  const deadline = performance.now() + 60_000;
  while (performance.now() < deadline && child.exitCode === null && child.signalCode === null) {
    const result = await ready();
    if (result !== undefined) return result;
    await pause(20);
  }
  throw new StepFailure('A process did not start; its last lines:', { tail: fs.readFileSync(log, 'utf8').trimEnd().split('\n').slice(-15) });
}

/**
 * WeChat's side, a process of its own so that its signatures are not counted as ours.
 * @param {string} folder
 * @param {number} aheadMs how far the one clock is before the machine's
 * @returns {Promise<Started & { url: string }>}
 */
export async function startWechat(folder, aheadMs) {
  const log = `${folder}/wechat.log`;
  const started = startNode({ args: [inRepo('scripts/fake-wechat.mjs'), '--data', folder, '--ahead-ms', String(aheadMs)], log });
  const url = await until(started, log, async () => /"url":"([^"]+)"/.exec(fs.readFileSync(log, 'utf8'))?.[1]);
  return { ...started, url };
}

/**
 * The built server, with production's logging. `coldStartMs` is the time until it called itself ready.
 * @param {{ env: Record<string, string>, folder: string, nodeArgs?: string[] }} settings
 * @returns {Promise<Started & { coldStartMs: number }>}
 */
export async function startServer({ env, folder, nodeArgs = [] }) {
  const log = `${folder}/server.log`;
  const began = performance.now();
  const started = startNode({ args: [...nodeArgs, ...serverArgs()], env, log });
  await until(started, log, () => isReady(Number(env.PORT)));
  return { ...started, coldStartMs: performance.now() - began };
}

/** Arguments that make Node write a processor profile to a folder when it ends. @param {string} [folder] */
export const profiling = (folder) => (folder ? ['--cpu-prof', `--cpu-prof-dir=${folder}`] : []);

/** @param {number} port @returns {Promise<true | undefined>} */
const isReady = (port) =>
  new Promise((resolve) => {
    const request = http.get({ host: '127.0.0.1', port, path: '/health/ready' }, (answer) => (answer.resume(), resolve(answer.statusCode === 200 ? true : undefined)));
    request.on('error', () => resolve(undefined));
  });
