import assert from 'node:assert/strict';
import { test } from 'node:test';
import { missingPackages } from './install.mjs';

const wanted = {
  '': { version: '0.1.0' },
  server: { version: '0.1.0' },
  'node_modules/@cunshe/server': { link: true },
  'node_modules/a': { version: '1.0.0' },
  'node_modules/b': { version: '2.0.0' },
  'node_modules/for-another-system': { version: '1.0.0', optional: true },
};

test('an absent tree lacks everything that is not optional or ours', () => {
  assert.deepEqual(missingPackages(wanted, null), ['node_modules/a', 'node_modules/b']);
});

test('another version is missing, the same is not', () => {
  assert.deepEqual(missingPackages(wanted, { 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '1.9.0' } }), ['node_modules/b']);
  assert.deepEqual(missingPackages(wanted, { 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '2.0.0' } }), []);
});

test('a package that is noted but not there is missing', () => {
  const noted = { 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '2.0.0' } };
  assert.deepEqual(missingPackages(wanted, noted, (name) => name.endsWith('/b')), ['node_modules/a']);
});
