import assert from 'node:assert/strict';
import { test } from 'node:test';
import { peopleIn, peopleTable } from './demo-people.mjs';
import { elapsed } from './elapsed.mjs';
import { StepFailure, describeFailure } from './failure.mjs';
import { nodeIsSupported } from './node-version.mjs';

test('durations read as people say them', () => {
  assert.deepEqual([0, 449, 9940, 9960, 59_400, 125_000].map(elapsed), ['0.0 s', '0.4 s', '9.9 s', '10 s', '59 s', '2 min 05 s']);
});

test('Node versions that can require ES modules', () => {
  assert.deepEqual(['20.19.0', '22.13.0', '24.11.0', '25.0.0', '26.1.0'].map(nodeIsSupported), [true, true, true, true, true]);
  assert.deepEqual(['18.20.0', '20.18.9', '21.7.0', '22.12.0', '23.11.0', '24.10.0'].map(nodeIsSupported), [false, false, false, false, false, false]);
});

test('a failure tells its last lines and what to do', () => {
  assert.equal(describeFailure(new StepFailure('It ended.', { tail: ['line 1'], advice: 'Do this.' })), 'It ended.\n    line 1\n  → Do this.');
});

test('people are aligned by the width that Chinese takes', () => {
  const lines = peopleTable([{ name: '周敏', what: '居民' }, { name: '陈桂香', what: '农户' }]);
  assert.deepEqual(lines, ['    周敏     居民', '    陈桂香   农户']);
});

test('people are read from the answer; an answer without any is no table', () => {
  const [person] = peopleIn({ people: [{ displayName: '周敏', introduction: '住户·九峰小区' }] });
  assert.deepEqual(person, { name: '周敏', what: '住户·九峰小区' });
  assert.deepEqual(peopleTable(peopleIn({})), []);
});
