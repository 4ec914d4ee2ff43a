import fs from 'node:fs';
import path from 'node:path';
import readline from 'node:readline';
import { StepFailure } from './failure.mjs';
import { logPath, root } from './paths.mjs';
import { signalGroup, spawnGroup } from './processes.mjs';

const tailLines = 30;

/**
 * @typedef {object} Command
 * @property {string} name names its log file
 * @property {string} command
 * @property {readonly string[]} [args]
 * @property {string} [cwd]
 * @property {Record<string, string | undefined>} [env] added to the environment
 * @property {number} [limitMs] ended by force after this
 * @property {(line: string) => void} [onLine]
 */

/**
 * @typedef {object} Ended
 * @property {number} code exit code; 1 when a signal ended it
 * @property {boolean} timedOut
 * @property {string[]} tail its last lines
 * @property {string} log path of its whole output
 */

/**
 * Runs a program to its end, its output in a log file.
 * @param {Command} command
 * @returns {Promise<Ended>}
 */
export async function runToEnd({ name, command, args = [], cwd = root, env = {}, limitMs, onLine }) {
  const log = logPath(name);
  fs.mkdirSync(path.dirname(log), { recursive: true });
  const out = fs.createWriteStream(log);
  /** @type {string[]} */
  const tail = [];
  const child = spawnGroup(command, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  for (const stream of [child.stdout, child.stderr]) {
    if (!stream) continue;
    readline.createInterface({ input: stream }).on('line', (line) => {
      out.write(`${line}\n`);
      if (line.trim()) tail.push(line);
      if (tail.length > tailLines) tail.shift();
      onLine?.(line);
    });
  }
  let timedOut = false;
  const limit = limitMs && setTimeout(() => {
    timedOut = true;
    if (child.pid) signalGroup(child.pid, 'SIGKILL');
  }, limitMs);
  const code = await new Promise((resolve) => {
    child.once('error', (error) => (tail.push(error.message), resolve(1)));
    child.once('close', (status) => resolve(status ?? 1));
  });
  clearTimeout(limit || undefined);
  await new Promise((resolve) => out.end(resolve));
  return { code, timedOut, tail, log };
}

/**
 * Runs a program that must succeed.
 * @param {Command & { advice?: string }} command
 * @returns {Promise<Ended>}
 */
export async function run({ advice, ...command }) {
  const ended = await runToEnd(command);
  if (ended.code === 0) return ended;
  const why = ended.timedOut ? 'did not end in time' : `ended with code ${ended.code}`;
  throw new StepFailure(`${command.name} ${why}; its last lines:`, {
    tail: ended.tail,
    advice: advice ?? `The whole output is in ${path.relative(root, ended.log)}.`,
  });
}
