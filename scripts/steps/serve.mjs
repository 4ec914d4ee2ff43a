import fs from 'node:fs';
import path from 'node:path';
import readline from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { StepFailure } from './failure.mjs';
import { inRepo, logPath, root } from './paths.mjs';
import { spawnGroup } from './processes.mjs';
import { serverArgs } from './programs.mjs';

const readyWithinMs = 120_000;

/**
 * @typedef {object} Server
 * @property {string} address
 * @property {import('node:child_process').ChildProcess} child
 * @property {string} log
 * @property {Promise<number>} ended its exit code
 * @property {() => string[]} tail
 */

/**
 * Starts the built server over the h5 build; its structured log goes to a file.
 * @param {{ port: number, env?: Record<string, string> }} options
 * @returns {Server}
 */
export function startServer({ port, env = {} }) {
  const log = logPath('server');
  fs.mkdirSync(path.dirname(log), { recursive: true });
  const out = fs.createWriteStream(log);
  /** @type {string[]} */
  const lines = [];
  const child = spawnGroup(process.execPath, serverArgs(), {
    cwd: root,
    env: { CUNSHE_MODE: 'demo', H5_DIR: inRepo('miniapp', 'dist', 'h5'), ...process.env, PORT: String(port), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [child.stdout, child.stderr]) {
    if (!stream) continue;
    readline.createInterface({ input: stream }).on('line', (line) => {
      out.write(`${line}\n`);
      lines.push(line);
      if (lines.length > 30) lines.shift();
    });
  }
  const ended = new Promise((resolve) => child.once('close', (code) => resolve(code ?? 1)));
  return { address: `http://127.0.0.1:${port}`, child, log, ended, tail: () => lines };
}

/**
 * Waits until the server answers that it is ready (it migrates and seeds before); a server that ends first is a failure.
 * @param {Server} server
 */
export async function untilReady(server) {
  let code = null;
  void server.ended.then((status) => (code = status));
  const deadline = performance.now() + readyWithinMs;
  while (performance.now() < deadline) {
    if (code !== null) throw notServing(server, `The server ended with code ${code} before it was ready; its last lines:`);
    const answer = await fetch(`${server.address}/health/ready`, { signal: AbortSignal.timeout(2000) }).catch(() => null);
    if (answer?.ok) return;
    await pause(150);
  }
  throw notServing(server, `The server was not ready after ${readyWithinMs / 1000} s; its last lines:`);
}

/**
 * @param {Server} server
 * @param {string} message
 */
const notServing = (server, message) =>
  new StepFailure(message, {
    tail: server.tail(),
    advice: 'If the lines speak of the database, "npm start -- --reset" begins the demo anew.',
  });
