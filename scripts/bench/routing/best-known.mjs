import fs from 'node:fs';
import path from 'node:path';

/** @typedef {{ file: string, vehicles: number, cost: number, objective: string }} BestKnown */

/**
 * The `best_known.csv` of a folder, or of a folder above it (as far as the one that holds the whole collection).
 * @param {string} folder
 * @returns {BestKnown[]} empty when there is none
 */
export function readBestKnown(folder) {
  const file = [folder, '..', '../..'].map((up, index) => path.resolve(index === 0 ? folder : path.join(folder, up), 'best_known.csv')).find((each) => fs.existsSync(each));
  if (!file) return [];
  const [head = '', ...rows] = fs.readFileSync(file, 'utf8').split(/\r?\n/).filter(Boolean);
  const names = head.split(',');
  return rows.map((row) => {
    const cells = row.split(',');
    const cell = (/** @type {string} */ name) => cells[names.indexOf(name)] ?? '';
    return { file: cell('file'), vehicles: Number(cell('vehicles')), cost: Number(cell('cost')), objective: cell('objective') };
  });
}

/**
 * The row of an instance: the path in the file may begin above the folder that was read.
 * @param {readonly BestKnown[]} rows
 * @param {string} instance path below the folder, without its ending
 */
export function bestKnownOf(rows, instance) {
  const name = `/${instance}.txt`.toLowerCase();
  const base = name.slice(name.lastIndexOf('/'));
  const paths = rows.map(({ file }) => `/${file}`.toLowerCase());
  const row = rows[paths.findIndex((each) => each.endsWith(name))] ?? rows[paths.findIndex((each) => each.endsWith(base))];
  return row ?? null;
}
