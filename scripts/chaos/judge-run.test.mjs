import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareRun } from './judge-run.mjs';

const receipt = { stop_id: 's1', route_id: 'r', total_fen: 300, method: 'cash' };
const float = { route_id: 'r', opened_fen: 1000, paid_fen: 300, counted_fen: 700, state: 'balanced' };

test('each receipt once and a float that adds up is no fault', () => {
  assert.deepEqual(compareRun([receipt], [float], ['s1']), { receipts: 1, lost: 0, duplicated: 0, unbalanced: 0 });
});

test('a receipt that is gone, one posted twice, and a float that is not its receipts are faults', () => {
  assert.equal(compareRun([], [], ['s1']).lost, 1);
  assert.deepEqual(compareRun([receipt, receipt], [float], ['s1']), { receipts: 2, lost: 0, duplicated: 1, unbalanced: 1 });
  for (const wrong of [{ counted_fen: 600 }, { paid_fen: 200 }, { state: 'open' }]) assert.equal(compareRun([receipt], [{ ...float, ...wrong }], []).unbalanced, 1);
});
