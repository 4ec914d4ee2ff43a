import fs from 'node:fs';
import path from 'node:path';
import { parseInstance } from './parse-instance.mjs';

/** @typedef {{ name: string, bench: import('./parse-instance.mjs').BenchInstance }} NamedInstance */

/**
 * Every file of a known format in a folder and its subfolders, by name.
 * @param {string} folder
 * @param {RegExp} match what the path below the folder must match
 * @returns {NamedInstance[]}
 */
export function instancesIn(folder, match) {
  const files = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => name.split(path.sep).join('/'));
  return files
    .filter((name) => /\.txt$/i.test(name) && match.test(name))
    .sort()
    .flatMap((name) => {
      const bench = parseInstance(fs.readFileSync(path.join(folder, name), 'utf8'));
      return bench ? [{ name: name.replace(/\.txt$/i, ''), bench }] : [];
    });
}
