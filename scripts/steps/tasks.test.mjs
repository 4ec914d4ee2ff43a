import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runTasks } from './tasks.mjs';

/** Tasks that write down when they start and how many run beside them. */
function recorder() {
  /** @type {string[]} */
  const started = [];
  const seen = { now: 0, most: 0, heavyBeside: 0 };
  /** @param {string} name @param {{ needs?: string[], weight?: number, fails?: boolean }} [options] */
  const task = (name, { needs, weight, fails } = {}) => ({
    name,
    needs,
    weight,
    run: async () => {
      started.push(name);
      seen.now += 1;
      seen.most = Math.max(seen.most, seen.now);
      await new Promise((resolve) => setImmediate(resolve));
      if (weight === 2) seen.heavyBeside = Math.max(seen.heavyBeside, seen.now - 1);
      seen.now -= 1;
      if (fails) throw new Error(`${name} fails`);
    },
  });
  return { started, seen, task };
}

/** @param {Map<string, { status: string }>} outcomes */
const statuses = (outcomes) => Object.fromEntries([...outcomes].map(([name, { status }]) => [name, status]));

test('never more at once than the capacity', async () => {
  const { seen, task } = recorder();
  await runTasks(['a', 'b', 'c', 'd'].map((name) => task(name)), { capacity: 2 });
  assert.equal(seen.most, 2);
});

test('what is needed comes before; an unknown need counts as done', async () => {
  const { started, task } = recorder();
  const outcomes = await runTasks([task('last', { needs: ['middle', 'elsewhere'] }), task('middle', { needs: ['first'] }), task('first')]);
  assert.deepEqual(started, ['first', 'middle', 'last']);
  assert.deepEqual(statuses(outcomes), { first: 'done', middle: 'done', last: 'done' });
});

test('a heavy task runs alone and is not kept waiting by later light ones', async () => {
  const { started, seen, task } = recorder();
  await runTasks([task('light'), task('heavy', { weight: 2 }), task('later')], { capacity: 2 });
  assert.equal(seen.heavyBeside, 0);
  assert.deepEqual(started, ['light', 'heavy', 'later']);
});

test('what needs a failed task is skipped, the rest runs', async () => {
  const { task } = recorder();
  const outcomes = await runTasks([task('bad', { fails: true }), task('after', { needs: ['bad'] }), task('far', { needs: ['after'] }), task('other')]);
  assert.deepEqual(statuses(outcomes), { bad: 'failed', after: 'skipped', far: 'skipped', other: 'done' });
});

test('nothing new starts after a failure when told so', async () => {
  const { started, task } = recorder();
  await runTasks([task('bad', { fails: true }), task('other')], { capacity: 1, stopAtFailure: true });
  assert.deepEqual(started, ['bad']);
});

test('no tasks end at once', async () => assert.equal((await runTasks([])).size, 0));
