import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { inRepo } from '../steps/paths.mjs';
import { isBetter, joined, wantsRepair } from './city/repair.mjs';
import { syntheticCity } from './city/synthetic-city.mjs';

/** @param {...string} args */
const bench = (...args) => spawnSync(process.execPath, [inRepo('scripts/bench/city.mjs'), ...args], { encoding: 'utf8' });

/** A plan with so many unserved and a route for each list of the metres to its stops. @param {number} unserved @param {...number[]} routes */
const planOf = (unserved, ...routes) => ({ unserved: Array(unserved).fill({}), routes: routes.map((metres) => ({ stops: metres.map((each) => ({ metres: each })) })) });

test('a small city is planned, and the figures say so', () => {
  const { status, stdout, stderr } = bench('--seed', '3', '--pairings', '2');
  assert.equal(status, 0, stderr);
  const { stops, wallSeconds, vans, unserved, violations, peakMb } = JSON.parse(stdout);
  assert.deepEqual([stops, unserved, violations], [100, 0, 0]);
  assert.ok(wallSeconds < 15 && vans > 0 && peakMb > 0 && peakMb < 1_000, stdout);
});

test('what is asked wrongly is told', () => {
  assert.match(bench('--pairings', 'many').stderr, /--pairings/);
});

test('a hundred pairings have 5,000 stops, and neighbours a van of both', () => {
  const { problems, shared } = syntheticCity({ below: (limit) => limit - 1, unit: () => 0.5 }, 100);
  assert.equal(problems.reduce((sum, { households, points }) => sum + households.length + points.length, 0), 5_000);
  assert.equal(shared.length, 50);
  const both = joined(problems[0], problems[1], shared[0]);
  assert.deepEqual([both.households.length, both.points.length, both.vans.length], [70, 30, 25]);
});

test('neighbours are planned again for the unserved and for half-empty vans, and kept when that is better', () => {
  const problem = { vans: [{ id: 'v', capacityCrates: 10 }], loads: [{ id: 'a', crates: 5 }, { id: 'b', crates: 4 }] };
  const carrying = (/** @type {string} */ load) => ({ unserved: [], routes: [{ vanId: 'v', stops: [{ kind: 'collect', loadIds: [load] }] }] });
  assert.deepEqual([wantsRepair([problem], [carrying('a')]), wantsRepair([problem], [carrying('b')]), wantsRepair([problem], [planOf(1)])], [false, true, true]);
  assert.equal(isBetter(planOf(0, [9, 9], [9]), [planOf(1, [1]), planOf(0)]), true);
  assert.equal(isBetter(planOf(0, [3], [3]), [planOf(0, [1]), planOf(0)]), false);
  assert.equal(isBetter(planOf(0, [2, 3]), [planOf(0, [6]), planOf(0)]), true);
  assert.equal(isBetter(planOf(0, [6]), [planOf(0, [6]), planOf(0)]), false);
});
