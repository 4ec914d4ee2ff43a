// Prints the sizes of the last builds beside their budgets; part of `npm run check`. `npm test` enforces them on fresh builds.
import fs from 'node:fs';
import { table } from '../check/table.mjs';
import { builds, isFresh } from '../steps/builds.mjs';
import { inRepo } from '../steps/paths.mjs';
import { budgets } from './budgets.mjs';
import { h5Sizes, weappPackages } from './measure.mjs';

/** @param {number} bytes */
const kb = (bytes) => (bytes / 1024).toFixed(1);

/** @param {string} what @param {number} bytes @param {number | null} [budget] */
const row = (what, bytes, budget = null) => [what, kb(bytes), budget ? kb(budget) : '', budget && bytes > budget ? 'OVER' : ''];

/** @param {'h5' | 'weapp'} name @param {(dist: string) => (string | number)[][]} rows */
function sizesOf(name, rows) {
  if (!fs.existsSync(inRepo(builds[name].proof))) return [[`${name}: not built`, '', '', '']];
  const measured = rows(inRepo(builds[name].output));
  return isFresh(name) ? measured : [[`${name}: of an older build`, '', '', ''], ...measured];
}

console.log(table([
  ['KB', 'last build', 'budget', ''],
  ...sizesOf('weapp', (dist) => {
    const { main, subpackages } = weappPackages(dist);
    return [row('weapp main package', main, budgets.weappMain), ...subpackages.map(({ name, size }) => row(`weapp ${name}`, size, budgets.weappSubpackage))];
  }),
  ...sizesOf('h5', (dist) => {
    const { scripts, images } = h5Sizes(dist);
    return [row('h5 JavaScript before first content, gzip', scripts, budgets.h5Script), row('h5 artwork, all screens', images)];
  }),
]));
