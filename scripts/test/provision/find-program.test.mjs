import assert from 'node:assert/strict';
import fs from 'node:fs';
import { test } from 'node:test';
import { findProgram } from './find-program.mjs';

test('the first of the names that is there, by name or by path', () => {
  assert.ok(fs.existsSync(findProgram(['no-such-program', 'node']) ?? ''));
  assert.equal(findProgram([process.execPath]), process.execPath);
});

test('nothing when none is there; a folder is no program', () => {
  assert.equal(findProgram(['no-such-program', '/no/such/file', '/usr']), null);
});
