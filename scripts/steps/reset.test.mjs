import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { resetDemo } from './reset.mjs';

test('a database that was named is left to the server', () => {
  assert.deepEqual(resetDemo({ DATABASE_URL: 'mysql://root@127.0.0.1/x' }).env, { CUNSHE_RESET: '1' });
});

test('in a folder that was named only the database goes', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cunshe-reset-'));
  for (const name of ['cunshe.db', 'cunshe.db-wal', 'photos.zip']) fs.writeFileSync(path.join(folder, name), '');
  assert.deepEqual(resetDemo({ DATA_DIR: folder }).env, {});
  assert.deepEqual(fs.readdirSync(folder), ['photos.zip']);
  fs.rmSync(folder, { recursive: true });
});
