import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compare } from './judge.mjs';

/** @param {object} [facts] @returns {any} */
const intent = (facts = {}) => ({ key: 'k', buyer: { accountId: 'a', token: 't' }, fate: 'placed', orderId: 'o1', paid: false, cancelled: false, ...facts });
/** @param {object} [facts] @returns {any} */
const order = (facts = {}) => ({ id: 'o1', state: 'reserved', payment_state: 'unpaid', kept: 0, ...facts });

test('what was acknowledged and is there is neither lost nor duplicated', () => {
  const told = [intent({ paid: true }), intent({ orderId: 'o2', cancelled: true }), intent({ orderId: undefined, fate: 'refused' })];
  assert.deepEqual(compare([order({ state: 'paid', payment_state: 'paid', kept: 1 }), order({ id: 'o2', state: 'cancelled' })], told), { lost: 0, duplicated: 0 });
});

test('an acknowledged order, payment or cancellation that is not there is lost', () => {
  assert.deepEqual(compare([], [intent()]), { lost: 1, duplicated: 0 });
  assert.deepEqual(compare([order()], [intent({ paid: true })]), { lost: 1, duplicated: 0 });
  assert.deepEqual(compare([order({ state: 'paid' })], [intent({ cancelled: true })]), { lost: 1, duplicated: 0 });
});

test('an order nobody asked for, or one with two payments kept, is duplicated', () => {
  assert.deepEqual(compare([order(), order({ id: 'o2' })], [intent()]), { lost: 0, duplicated: 1 });
  assert.deepEqual(compare([order({ kept: 2 })], [intent()]), { lost: 0, duplicated: 1 });
});

test('one order under two keys is a loss: one of them got nothing', () => {
  assert.deepEqual(compare([order()], [intent(), intent({ key: 'other' })]), { lost: 1, duplicated: 0 });
});
