import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { inRepo } from '../steps/paths.mjs';
import { smallInstances } from './routing/small-instances.mjs';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cunshe-routing-'));
for (const [name, text] of Object.entries(smallInstances)) fs.writeFileSync(path.join(folder, name), text);
fs.writeFileSync(path.join(folder, 'best_known.csv'), 'file,vehicles,cost,objective\nsome/solomon.txt,2,60,fleet-first\nsome/lilim.txt,1,70,fleet-first\n');
after(() => fs.rmSync(folder, { recursive: true, force: true }));

/** @param {...string} args */
const bench = (...args) => spawnSync(process.execPath, [inRepo('scripts/bench/routing.mjs'), ...args], { encoding: 'utf8' });

test('a line an instance and seed, then the gaps', () => {
  const { status, stdout, stderr } = bench('--instances', folder, '--seconds', '0.2', '--seeds', '2', '--objective', 'fleet');
  assert.equal(status, 0, stderr);
  const lines = stdout.trim().split('\n').map((line) => JSON.parse(line));
  assert.deepEqual(lines.slice(0, -1).map(({ instance, seed, vehicles, cost, valid }) => [instance, seed, vehicles, cost, valid]), [
    ['lilim', 1, 1, 80, true], ['lilim', 2, 1, 80, true],
    ['sartori', 1, 1, 19, true], ['sartori', 2, 1, 19, true],
    ['solomon', 1, 2, 60, true], ['solomon', 2, 2, 60, true],
  ]);
  assert.ok(lines[0].cpuSeconds < 0.4);
  const { valid, comparedInstances, instancesOnBestVehicles, worstGapPercent } = lines.at(-1);
  assert.deepEqual([valid, comparedInstances, instancesOnBestVehicles, worstGapPercent], [6, 2, 2, 14.286]);
});

test('what is asked wrongly is told', () => {
  assert.match(bench('--seconds', '1').stderr, /--instances DIR/);
  assert.match(bench('--instances', folder, '--seconds', 'many').stderr, /--seconds/);
  assert.match(bench('--instances', folder, '--match', 'nothing-like-it').stderr, /no instance/);
});
