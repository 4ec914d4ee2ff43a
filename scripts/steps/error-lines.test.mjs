import assert from 'node:assert/strict';
import { test } from 'node:test';
import { errorLines } from './error-lines.mjs';

test('what is wrong is told, once', () => {
  const output = [
    'Compiling …',
    "Module not found: Error: Can't resolve './home' in '/x'",
    "  Field 'browser' doesn't contain a valid alias configuration",
    "  /x/home.ts doesn't exist",
    "Module not found: Error: Can't resolve './home' in '/x'",
    'src/a.ts(3,1): error TS2305: no such export',
    '    at Object.error (/x/node_modules/y.js)',
  ];
  assert.deepEqual(errorLines(output), [output[1], output[3], output[5]]);
});

test('the last lines where none tells', () => assert.deepEqual(errorLines(['a', 'b', '', 'c'], 2), ['b', 'c']));
