import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkRoutes } from './check-routes.mjs';
import { parseInstance } from './parse-instance.mjs';
import { smallInstances } from './small-instances.mjs';

/** @param {keyof typeof smallInstances} name */
function read(name) {
  const bench = parseInstance(smallInstances[name]);
  assert.ok(bench);
  return bench;
}

test('every format is read', () => {
  assert.deepEqual([read('lilim.txt').capacity, read('lilim.txt').nodes.length, read('lilim.txt').distance[1]], [10, 5, 10]);
  assert.deepEqual([read('solomon.txt').vehicles, read('solomon.txt').paired, read('solomon.txt').nodes[3]?.demand], [3, false, 5]);
  assert.deepEqual([read('sartori.txt').distance[1], read('sartori.txt').distance[3], read('sartori.txt').nodes[1]?.drop], [4, 5, 2]);
  assert.equal(parseInstance('a page of prose'), null);
  assert.equal(parseInstance(''), null);
});

test('right routes have their distance', () => {
  assert.deepEqual(checkRoutes(read('lilim.txt'), [[1, 3], [2, 4]]), { wrong: [], vehicles: 2, cost: 80 });
  assert.deepEqual(checkRoutes(read('solomon.txt'), [[1, 3], [2]]), { wrong: [], vehicles: 2, cost: 60 });
  assert.deepEqual(checkRoutes(read('sartori.txt'), [[1, 2]]), { wrong: [], vehicles: 1, cost: 19 });
});

const broken = /** @type {const} */ ([
  ['a customer forgotten', 'lilim.txt', [[1, 3]], /2 is visited 0 times/],
  ['a drop before its pickup', 'lilim.txt', [[3, 1], [2, 4]], /3 does not follow 1/],
  ['a pair on two vans', 'lilim.txt', [[1, 2, 4], [3]], /3 does not follow 1/],
  ['too much on board', 'lilim.txt', [[1, 2, 3, 4]], /load 11/],
  ['too many vans', 'solomon.txt', [[1], [2], [3], []], null],
  ['too much for a van', 'solomon.txt', [[1, 2, 3]], /load 16/],
  ['a customer twice', 'solomon.txt', [[1, 3], [2], [3]], /3 is visited 2 times/],
  ['the depot on the way', 'solomon.txt', [[1, 0, 3], [2]], /0 is no customer/],
]);
for (const [name, file, routes, pattern] of broken) {
  test(`${name} is ${pattern ? 'found' : 'right when it is not so'}`, () => {
    const { wrong } = checkRoutes(read(file), routes);
    if (pattern) assert.match(wrong.join('; '), pattern);
    else assert.deepEqual(wrong, []);
  });
}
