import assert from 'node:assert/strict';
import fs from 'node:fs';
import { test } from 'node:test';
import { inRepo } from '../steps/paths.mjs';
import { treePaths } from './readme-tree.mjs';

const sample = ['# x', '```', 'shared/            both programs', '  src/contract/    routes', '    deep.ts        a file', 'server/', '  src/main.ts      bootstrap;  src/app.module.ts  the list', '  test/', '```'].join('\n');

test('the tree is read by its indentation', () => {
  assert.deepEqual(treePaths(sample), ['shared', 'shared/src/contract', 'shared/src/contract/deep.ts', 'server', 'server/src/main.ts', 'server/test']);
});

test('every folder and file of the README\'s map is there', () => {
  const paths = treePaths(fs.readFileSync(inRepo('README.md'), 'utf8'));
  assert.ok(paths.length >= 4, 'the README opens with a map of the folders');
  assert.deepEqual(paths.filter((path) => !path.includes('<') && !fs.existsSync(inRepo(path))), []);
});
