import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { withLock } from './lock.mjs';
import { cacheDir } from './paths.mjs';

const file = path.join(cacheDir, 'lock-test.lock');

test('one at a time, in this process too, and the second is told that it waits', async () => {
  /** @type {string[]} */
  const seen = [];
  /** @param {string} name */
  const work = (name) => async () => {
    seen.push(`${name} in`);
    await new Promise((resolve) => setImmediate(resolve));
    seen.push(`${name} out`);
  };
  await Promise.all([withLock('lock-test', work('a')), withLock('lock-test', work('b'), () => seen.push('b waits'))]);
  assert.deepEqual(seen, ['a in', 'b waits', 'a out', 'b in', 'b out']);
});

test('a lock is given back when the work fails', async () => {
  await assert.rejects(withLock('lock-test', () => Promise.reject(new Error('broken'))), /broken/);
  assert.equal(fs.existsSync(file), false);
});

test('the lock of a program that died is taken over', async () => {
  fs.writeFileSync(file, '999999999');
  assert.equal(await withLock('lock-test', async () => 'worked'), 'worked');
});

test('a lock older than any build is taken over, whoever has that number now', async () => {
  fs.writeFileSync(file, String(process.pid));
  fs.utimesSync(file, 1, 1);
  assert.equal(await withLock('lock-test', async () => 'worked'), 'worked');
});
