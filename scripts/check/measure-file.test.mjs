import assert from 'node:assert/strict';
import { test } from 'node:test';
import { measureFile } from './measure-file.mjs';
import { table } from './table.mjs';

const source = `export class Shop {
  constructor(a, b, c, d, e, f, g) {}
  sell() {
    return [1].map((n) => n);
  }
}
const open = () => {
  return 1;
};
function outer() {
  const inner = () => 1;
  return inner;
}`;

test('named functions are measured, nameless callbacks belong to the one around them', () => {
  const { lines, functions } = measureFile('shop.ts', source);
  assert.equal(lines, 13);
  assert.deepEqual(functions.map((fn) => [fn.name, fn.line, fn.lines]), [['constructor', 2, 1], ['sell', 3, 3], ['open', 7, 3], ['outer', 10, 4], ['inner', 11, 1]]);
});

test('a constructor with more than six dependencies is named', () => {
  assert.deepEqual(measureFile('shop.ts', source).crowdedConstructors, [{ line: 2, dependencies: 7 }]);
});

test('a table aligns names to the left and numbers to the right', () => {
  assert.equal(table([['name', 'n'], ['a', 10], ['long name', 5]]), 'name         n\na           10\nlong name    5');
});
