import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import test from 'node:test';
import { root } from '../steps/paths.mjs';
import { npm } from '../steps/programs.mjs';

/** @param {readonly string[]} args what the command prints, and the folder it filled */
function printSigns(args) {
  const out = fs.mkdtempSync(path.join(os.tmpdir(), 'cunshe-signs-test-'));
  const { command, args: before } = npm(['run', '-s', 'signs', '--', '--out', out, ...args]);
  const { DATABASE_URL: _, ...env } = process.env;
  const printed = execFileSync(command, before, { cwd: root, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  return { out, answer: JSON.parse(printed) };
}

/** @param {string} program @param {readonly string[]} args */
const read = (program, args) => execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });

/** @param {string} picture */
const codesIn = (picture) => read('zbarimg', ['--quiet', '--raw', picture]).split('\n').filter(Boolean).sort();

test('npm run signs prints what its list says, for two gardens and for one', () => {
  const { out, answer } = printSigns(['--gardens', '2']);
  assert.equal(answer.signs, 2);
  const { signs } = JSON.parse(fs.readFileSync(answer.list, 'utf8'));
  read('pdftoppm', ['-r', '100', '-gray', '-png', answer.sheets, path.join(out, 'page')]);
  for (const { page, village, helperPhone, codes } of signs) {
    assert.deepEqual([village, helperPhone], ['滨湖新村', '13800000006']);
    assert.deepEqual(codesIn(path.join(out, `page-${page}.png`)), codes.map((/** @type {{ says: string }} */ { says }) => says).sort());
    for (const { says, png, scene } of codes) {
      assert.deepEqual(codesIn(path.join(out, png)), [says]);
      assert.match(scene, /^[!-~]{1,32}$/);
    }
  }
  fs.rmSync(out, { recursive: true });
  const one = printSigns(['--household', '07']);
  const [only] = JSON.parse(fs.readFileSync(one.answer.list, 'utf8')).signs;
  assert.deepEqual([one.answer.signs, only.plaqueNumber, only.farmer], [1, '07', '陈桂香']);
  fs.rmSync(one.out, { recursive: true });
});

test('npm run signs says what it needs', () => {
  assert.throws(() => execFileSync(process.execPath, ['scripts/signs.mjs'], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }), /--out DIR/);
});
