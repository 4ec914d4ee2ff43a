import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { StepFailure } from '../steps/failure.mjs';
import { program } from '../steps/programs.mjs';
import { runToEnd } from '../steps/run-command.mjs';
import { startPrivateMariadb } from '../test/provision/private-mariadb.mjs';

/**
 * @typedef {object} Wish
 * @property {number} commands
 * @property {number} seed
 * @property {string} engine
 * @property {boolean} mutants break the program on purpose instead
 * @property {boolean} snapshotIsolation MariaDB with innodb_snapshot_isolation=ON, in a server of its own
 *
 * @typedef {{ commands: number, breaks: number, seed: number, kinds: number, broken?: object }} Outcome
 */

const MEMORY_DISK = '/dev/shm';

/**
 * Runs the model under jest, which compiles what it needs, and reads what it found.
 * @param {Wish} wish
 * @returns {Promise<Outcome>}
 */
export async function liveThrough(wish) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cunshe-model-'));
  const result = path.join(folder, 'result.json');
  const mariadb = wish.snapshotIsolation ? await startPrivateMariadb(['--innodb-snapshot-isolation=ON']) : null;
  try {
    const ended = await runToEnd({
      name: `model-${wish.engine}`,
      ...program('jest', ['-c', 'server/test/model/jest.config.cjs', '--ci', '--silent', '--runInBand', wish.mutants ? 'mutants.run' : 'model.run']),
      env: { ...environment(wish, result), ...(mariadb ? { CUNSHE_TEST_MARIADB_URL: mariadb.url } : {}) },
      onLine: (line) => line.startsWith('model: ') && console.log(line),
    });
    if (!fs.existsSync(result)) throw new StepFailure('The model did not come to an end; its last lines:', { tail: ended.tail });
    return JSON.parse(fs.readFileSync(result, 'utf8'));
  } finally {
    await mariadb?.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** SQLite on a memory disk where there is one: the model asks what is right, not what survives a power cut. */
/** @param {Wish} wish @param {string} result */
function environment({ commands, seed, engine }, result) {
  const memory = engine === 'sqlite' && fs.existsSync(MEMORY_DISK) ? { TMPDIR: MEMORY_DISK } : {};
  return { ...memory, NODE_ENV: 'test', MODEL_COMMANDS: String(commands), MODEL_SEED: String(seed), MODEL_ENGINE: engine, MODEL_RESULT: result };
}
