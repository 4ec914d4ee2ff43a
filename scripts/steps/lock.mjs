import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { cacheDir } from './paths.mjs';

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** @param {string} file */
function tryTake(file) {
  try {
    fs.writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    return false;
  }
}

/** Longer than any build may take: an older lock was left by a machine that stopped, and its owner's number means another by now. */
const forgottenAfterMs = 20 * 60_000;

/** Whether the lock's owner is gone. @param {string} file */
function isForgotten(file) {
  try {
    return Date.now() - fs.statSync(file).mtimeMs > forgottenAfterMs || !isAlive(Number(fs.readFileSync(file, 'utf8')));
  } catch {
    return false;
  }
}

/**
 * Lets one program at a time do the work, so that `npm start` and `npm test` side by side do not write one folder together.
 * A lock whose owner died is taken over.
 * @template T
 * @param {string} name
 * @param {() => Promise<T>} work
 * @param {() => void} [onWait] called once when another has it
 * @returns {Promise<T>}
 */
export async function withLock(name, work, onWait = () => {}) {
  fs.mkdirSync(cacheDir, { recursive: true });
  const file = path.join(cacheDir, `${name}.lock`);
  for (let waited = false; !tryTake(file); waited = true) {
    if (isForgotten(file)) fs.rmSync(file, { force: true });
    if (!waited) onWait();
    await pause(300);
  }
  const release = () => fs.rmSync(file, { force: true });
  process.once('exit', release);
  try {
    return await work();
  } finally {
    process.removeListener('exit', release);
    release();
  }
}
