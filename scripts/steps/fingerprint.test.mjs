import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { fingerprint } from './fingerprint.mjs';

let folder = '';

/** @param {string} file @param {string} text */
function write(file, text) {
  fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  fs.writeFileSync(path.join(folder, file), text);
}

const hash = () => fingerprint(folder, ['src', 'package.json', 'missing.json']);

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cunshe-fingerprint-'));
  write('src/a.ts', 'one');
  write('src/deep/b.ts', 'two');
  write('package.json', '{}');
});

test('the same content is the same hash, whatever its time stamp', () => {
  const first = hash();
  fs.utimesSync(path.join(folder, 'src/a.ts'), 1, 1);
  assert.equal(hash(), first);
});

afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

/** @type {[string, () => void][]} */
const changes = [
  ['a changed file', () => write('src/deep/b.ts', 'three')],
  ['a new file', () => write('src/c.ts', '')],
  ['a removed file', () => fs.rmSync(path.join(folder, 'src/a.ts'))],
  ['a renamed file', () => fs.renameSync(path.join(folder, 'src/a.ts'), path.join(folder, 'src/z.ts'))],
  ['an input that appears', () => write('missing.json', '{}')],
  ['content that moves between files', () => (write('src/a.ts', 'two'), write('src/deep/b.ts', 'one'))],
];
for (const [what, change] of changes) {
  test(`${what} is another hash`, () => {
    const first = hash();
    change();
    assert.notEqual(hash(), first);
  });
}

test('tests, dependencies and output are no input', () => {
  const first = hash();
  write('src/a.test.ts', 'test');
  write('src/node_modules/x/index.js', '');
  write('src/dist/a.js', '');
  assert.equal(hash(), first);
});

test('another value beside the files is another hash', () => {
  assert.notEqual(fingerprint(folder, ['src'], ['1']), fingerprint(folder, ['src'], ['2']));
});
