import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { StepFailure } from '../../steps/failure.mjs';
import { anyFreePort } from '../../steps/free-port.mjs';
import { signalGroup, spawnGroup } from '../../steps/processes.mjs';
import { run } from '../../steps/run-command.mjs';
import { findProgram } from './find-program.mjs';
import { findMariadbd } from './system-packages.mjs';

/** @typedef {{ url: string, pid: number, stop: () => Promise<void> }} PrivateMariadb */

/** @param {number} port @returns {Promise<boolean>} */
const answers = (port) =>
  new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1');
    socket.once('data', () => (socket.destroy(), resolve(true)));
    socket.once('error', () => resolve(false));
  });

const asRoot = () => (process.getuid?.() === 0 ? ['--user=root'] : []);

/** @param {string} folder */
async function createDataFolder(folder) {
  const command = findProgram(['mariadb-install-db', 'mysql_install_db']);
  if (!command) throw new StepFailure('mariadbd is here, but mariadb-install-db is not.', { advice: 'Install the whole mariadb-server package.' });
  const args = ['--no-defaults', `--datadir=${folder}`, '--auth-root-authentication-method=normal', '--skip-test-db', ...asRoot()];
  await run({ name: 'mariadb-install-db', command, args, limitMs: 120_000 });
}

/**
 * A MariaDB of this run alone: on a temporary folder and a free port, every commit flushed as in production.
 * @param {readonly string[]} settings of mariadbd, beside the tests' own
 * @returns {Promise<PrivateMariadb>}
 */
export async function startPrivateMariadb(settings = []) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cunshe-mariadb-'));
  const data = path.join(folder, 'data');
  const errorLog = path.join(folder, 'error.log');
  process.once('exit', () => fs.rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }));
  await createDataFolder(data);
  const port = await anyFreePort();
  const child = spawnGroup(findMariadbd() ?? 'mariadbd', [
    '--no-defaults', ...asRoot(),
    `--datadir=${data}`, `--socket=${path.join(folder, 's.sock')}`, `--pid-file=${path.join(folder, 'pid')}`, `--log-error=${errorLog}`,
    `--port=${port}`, '--bind-address=127.0.0.1',
    '--innodb-flush-log-at-trx-commit=1', '--character-set-server=utf8mb4', '--max-connections=500', '--innodb-buffer-pool-size=256M', ...settings,
  ], { stdio: 'ignore' });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  await untilAnswering(port, child, errorLog);
  const stop = async () => {
    if (child.pid) signalGroup(child.pid, 'SIGKILL');
    await ended;
    fs.rmSync(folder, { recursive: true, force: true });
  };
  return { url: `mysql://root@127.0.0.1:${port}`, pid: child.pid ?? 0, stop };
}

/**
 * @param {number} port
 * @param {import('node:child_process').ChildProcess} child
 * @param {string} errorLog
 */
async function untilAnswering(port, child, errorLog) {
  const deadline = performance.now() + 60_000;
  while (performance.now() < deadline && child.exitCode === null && child.signalCode === null) {
    if (await answers(port)) return;
    await pause(100);
  }
  const tail = fs.existsSync(errorLog) ? fs.readFileSync(errorLog, 'utf8').trimEnd().split('\n').slice(-15) : [];
  throw new StepFailure('The private MariaDB did not start; its last lines:', { tail });
}
