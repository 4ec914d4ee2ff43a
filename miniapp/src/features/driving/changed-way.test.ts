import type { StopView } from '@cunshe/shared';
import { changedWay, wayOf } from './changed-way';
import type { Run } from './stop-words';

const runOf = (...stops: [string, StopView['state']][]) => ({ stops: stops.map(([title, state]) => ({ title, state })) }) as unknown as Run;
const seen = ['07', '14', '12', '集散点', '东门'];

test('a way that is only driven on has not changed', () => {
  expect(changedWay(seen, runOf(['07', 'done'], ['14', 'skipped'], ['12', 'arrived'], ['集散点', 'pending'], ['东门', 'pending']))).toBeNull();
  expect(wayOf(runOf(['07', 'done'], ['14', 'pending']))).toEqual(['07', '14']);
});

test('a door that is called off, one more, another order: each is told with before and after', () => {
  expect(changedWay(seen, runOf(['07', 'done'], ['12', 'pending'], ['集散点', 'pending'], ['东门', 'pending']))).toEqual({ before: ['14', '12', '集散点', '东门'], after: ['12', '集散点', '东门'], added: [], gone: ['14'] });
  expect(changedWay(seen, runOf(['07', 'done'], ['14', 'pending'], ['19', 'pending'], ['12', 'pending'], ['集散点', 'pending'], ['东门', 'pending']))).toMatchObject({ added: ['19'], gone: [] });
  expect(changedWay(seen, runOf(['07', 'done'], ['12', 'pending'], ['14', 'pending'], ['集散点', 'pending'], ['东门', 'pending']))).toMatchObject({ added: [], gone: [], after: ['12', '14', '集散点', '东门'] });
});
