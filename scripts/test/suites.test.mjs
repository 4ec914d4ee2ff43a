import assert from 'node:assert/strict';
import { test } from 'node:test';
import { selectSuites, suites } from './suites.mjs';

test('the suites that the project promises are all in the table, each once', () => {
  const names = suites.map(({ name }) => name);
  assert.deepEqual(names, [...new Set(names)]);
  for (const name of ['shared', 'server-1', 'server-2', 'server-3', 'miniapp', 'weapp-runtime', 'stories-h5', 'stories-weapp', 'chaos-sqlite', 'chaos-mariadb', 'time-zone-utc', 'time-zone-shanghai', 'time-zone-st-johns', 'time-zone-apia', 'model-sqlite', 'model-mariadb', 'model-snapshot-isolation', 'lint-self-test', 'bundle', 'scripts']) {
    assert.ok(names.includes(name), name);
  }
});

test('words choose suites by name; none choose all', () => {
  assert.equal(selectSuites(suites, []).length, suites.length);
  assert.deepEqual(selectSuites(suites, ['stories']).map(({ name }) => name), ['stories-h5', 'stories-weapp']);
  assert.deepEqual(selectSuites(suites, ['shared', 'sqlite']).map(({ name }) => name), ['shared', 'model-sqlite', 'chaos-sqlite']);
});
