import path from 'node:path';
import readline from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { inRepo } from '../steps/paths.mjs';
import { spawnGroup } from '../steps/processes.mjs';
import { serverArgs } from '../steps/programs.mjs';

const READY_WITHIN_MS = 60_000;

/**
 * Where one run keeps its things.
 * @typedef {{ folder: string, databaseUrl: string, port: number, providerUrl: string }} Place
 */

/** @param {Place} place @returns {Record<string, string>} */
export const serverSettings = ({ folder, databaseUrl, port, providerUrl }) => ({
  CUNSHE_MODE: 'test',
  DATA_DIR: folder,
  DATABASE_URL: databaseUrl,
  PORT: String(port),
  PUBLIC_URL: `http://127.0.0.1:${port}`,
  SANDBOX_URL: providerUrl,
  LOG_LEVEL: 'error',
  JOB_POLL_MS: '200',
});

/** The server as a process of its own, started and killed by its id. */
export class ServerProcess {
  /** @param {Place} place */
  constructor(place) {
    this.place = place;
    /** @type {string[]} */
    this.lines = [];
    /** @type {import('node:child_process').ChildProcess | null} */
    this.child = null;
  }

  async start() {
    const { PATH = '', HOME = '' } = process.env;
    const child = spawnGroup(process.execPath, serverArgs(), { env: { PATH, HOME, ...serverSettings(this.place) }, stdio: ['ignore', 'pipe', 'pipe'] });
    this.child = child;
    for (const stream of [child.stdout, child.stderr]) if (stream) readline.createInterface({ input: stream }).on('line', (line) => this.lines.push(line));
    const deadline = performance.now() + READY_WITHIN_MS;
    while (child.exitCode === null && performance.now() < deadline) {
      const answer = await fetch(`http://127.0.0.1:${this.place.port}/health/live`, { signal: AbortSignal.timeout(1000) }).catch(() => null);
      if (answer?.ok) return;
      await pause(30);
    }
    throw new Error(`The server does not start; its last lines:\n${this.lines.slice(-15).join('\n')}`);
  }

  /** No goodbye: what was under way is cut off wherever it stands. */
  async kill() {
    const { child } = this;
    if (!child || child.exitCode !== null) throw new Error(`The server ended by itself; its last lines:\n${this.lines.slice(-15).join('\n')}`);
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
  }
}

/**
 * The invented WeChat Pay beside the server: it outlives every kill and notifies again.
 * @param {string} folder shared, for the keys of both sides
 * @returns {Promise<{ url: string, stop: () => void }>}
 */
export async function startProvider(folder) {
  const child = spawnGroup(process.execPath, [inRepo('scripts', 'fake-wechat.mjs'), '--data', path.resolve(folder)], { stdio: ['ignore', 'pipe', 'inherit'] });
  if (!child.stdout) throw new Error('The provider has no output.');
  for await (const line of readline.createInterface({ input: child.stdout })) return { url: JSON.parse(line).url, stop: () => void child.kill() };
  throw new Error('The provider ended before it listened.');
}
