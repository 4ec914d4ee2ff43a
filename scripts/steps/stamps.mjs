import fs from 'node:fs';
import path from 'node:path';
import { cacheDir } from './paths.mjs';

/** @typedef {{ hash: string, ms: number }} Stamp what was built last, and how long it took */

/** @param {string} name */
const stampFile = (name) => path.join(cacheDir, `${name}.stamp.json`);

/**
 * @param {string} name
 * @returns {Stamp | null}
 */
export function readStamp(name) {
  try {
    return JSON.parse(fs.readFileSync(stampFile(name), 'utf8'));
  } catch {
    return null;
  }
}

/**
 * @param {string} name
 * @param {Stamp} stamp
 */
export function writeStamp(name, stamp) {
  fs.mkdirSync(cacheDir, { recursive: true });
  fs.writeFileSync(stampFile(name), JSON.stringify(stamp));
}

/** Forgets what was built, not how long it took. @param {string} name */
export function dropStamp(name) {
  const stamp = readStamp(name);
  if (stamp) writeStamp(name, { ...stamp, hash: '' });
}
