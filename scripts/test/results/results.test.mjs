import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { runToEnd } from '../../steps/run-command.mjs';
import { inRepo } from '../../steps/paths.mjs';
import { readChaosResult } from './chaos.mjs';
import { readJestResult } from './jest.mjs';
import { readNodeTestResult } from './node-test.mjs';
import { emptyResult, judge } from './result.mjs';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cunshe-results-'));
after(() => fs.rmSync(folder, { recursive: true, force: true }));

const ended = { code: 0, timedOut: false, tail: ['its last line'], log: '' };

/** @param {string} name @param {string} text */
function write(name, text) {
  const file = path.join(folder, name);
  fs.writeFileSync(file, text);
  return file;
}

test('jest: single tests are counted, a file that cannot be loaded is one failure', () => {
  const file = write('jest.json', JSON.stringify({
    testResults: [
      { name: '/x/a.test.ts', status: 'failed', message: '', assertionResults: [
        { status: 'passed', fullName: 'one' }, { status: 'failed', fullName: 'two', failureMessages: ['expected 1'] }, { status: 'pending', fullName: 'three' }, { status: 'todo', fullName: 'four' },
      ] },
      { name: '/x/b.test.ts', status: 'failed', message: 'Cannot find module', assertionResults: [] },
    ],
  }));
  const { passed, pending, failures } = readJestResult(file, ended);
  assert.deepEqual([passed, pending, failures.map(({ message }) => message)], [1, 2, ['expected 1', 'Cannot find module']]);
});

test('node: single tests are counted, groups are not, a crashed file is one failure', async () => {
  const good = write('good.mjs', "import { describe, test } from 'node:test';\ndescribe('group', () => { test('a', () => {}); test('b', () => { throw new Error('b is wrong'); }); });\ntest.skip('c', () => {});\n");
  const crash = write('crash.mjs', "throw new Error('not loaded');\n");
  const resultFile = path.join(folder, 'node.jsonl');
  const reporter = inRepo('scripts/test/results/node-test-reporter.mjs');
  const command = { name: 'reporter-test', command: process.execPath, args: ['--test', `--test-reporter=${reporter}`, `--test-reporter-destination=${resultFile}`, good, crash] };
  const run = await runToEnd({ ...command, env: { NODE_TEST_CONTEXT: undefined } });
  assert.notEqual(run.code, 0);
  const { passed, pending, failures } = readNodeTestResult(resultFile, run);
  assert.deepEqual([passed, pending, failures.length], [1, 1, 2]);
  assert.match(failures.find(({ test: name }) => name.endsWith('› b'))?.message ?? '', /b is wrong/);
});

test('a suite without a result file, with a bad end, out of time, or without tests has failed', () => {
  assert.deepEqual(readJestResult(path.join(folder, 'none.json'), ended), emptyResult());
  for (const end of [ended, { ...ended, code: 1 }, { ...ended, timedOut: true }]) {
    const { failures } = judge(emptyResult(), end, { strict: false });
    assert.equal(failures.length, 1);
    assert.match(failures[0]?.message ?? '', /its last line/);
  }
  assert.equal(judge({ ...emptyResult(), passed: 3 }, { ...ended, code: 1 }, { strict: false }).failures.length, 1);
  assert.equal(judge({ ...emptyResult(), passed: 3 }, ended, { strict: false }).failures.length, 0);
});

test('CI takes a skipped test for a failed one', () => {
  const result = { passed: 1, pending: 2, failures: [] };
  assert.equal(judge(result, ended, { strict: true }).failures.length, 2);
  assert.equal(judge(result, ended, { strict: false }).failures.length, 0);
});

test('chaos passes only with every count there and zero', () => {
  const line = (/** @type {object} */ counts) => readChaosResult('', { ...ended, tail: ['…', JSON.stringify(counts)] }).passed;
  const fine = { cycles: 10, acknowledged: 900, lost: 0, duplicated: 0, oversold: 0, unresolved: 0 };
  assert.equal(line(fine), 1);
  assert.equal(line({ ...fine, lost: 1 }), 0);
  assert.equal(line({ ...fine, oversold: undefined }), 0);
  assert.equal(line({ ...fine, acknowledged: 0 }), 0);
  assert.equal(readChaosResult('', ended).failures.length, 1);
});
