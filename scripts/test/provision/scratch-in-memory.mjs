import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const MEMORY = '/dev/shm';
const NEEDED_BYTES = 6 * 1024 ** 3;
const PREFIX = 'cunshe-scratch-';

/**
 * Puts the temporary files of this process and of all it starts in memory, where there is room for them: databases flush as
 * ever, but no test waits for a disk. Elsewhere they stay where they are.
 * @returns {string} the folder of temporary files
 */
export function scratchInMemory() {
  if (path.basename(os.tmpdir()).startsWith(PREFIX) || !hasRoom()) return os.tmpdir();
  removeAbandoned();
  const folder = fs.mkdtempSync(path.join(MEMORY, `${PREFIX}${process.pid}-`));
  process.env.TMPDIR = folder;
  process.once('exit', () => fs.rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }));
  return folder;
}

function hasRoom() {
  try {
    const { bavail, bsize } = fs.statfsSync(MEMORY);
    return Math.min(bavail * bsize, process.availableMemory()) >= NEEDED_BYTES;
  } catch {
    return false;
  }
}

/** What a run that was killed has left. */
function removeAbandoned() {
  for (const name of fs.readdirSync(MEMORY).filter((each) => each.startsWith(PREFIX))) {
    if (!isAlive(Number(name.slice(PREFIX.length).split('-')[0]))) fs.rmSync(path.join(MEMORY, name), { recursive: true, force: true });
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
