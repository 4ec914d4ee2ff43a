import Taro from '../../test/taro-in-node';
import { queueStore } from './offline-queue';

interface Bag {
  readonly bag: string;
  readonly grams?: number;
}

const open = () => queueStore<Bag>('bags', ({ bag }) => bag).getState;
const kept = (bag: string, grams?: number) => ({ request: { bag, ...(grams ? { grams } : {}) }, name: bag, at: '2026-05-01T08:00:00.000Z' });

beforeEach(() => Taro.forgetAll());

test('each thing is kept once, as it was first, in its order', () => {
  const queue = open();
  queue().add(kept('A-01', 500));
  queue().add(kept('A-02'));
  queue().add(kept('A-01', 700));
  expect(queue().kept.map(({ request }) => request)).toEqual([{ bag: 'A-01', grams: 500 }, { bag: 'A-02' }]);
});

test('what the server has is gone, what it refused stays with the reason until somebody has read it', () => {
  const queue = open();
  queue().add(kept('A-01'));
  queue().add(kept('A-02'));
  queue().remove({ bag: 'A-01' });
  queue().refuse({ bag: 'A-02' }, '刚被别人称过了');
  expect(queue().kept).toEqual([{ ...kept('A-02'), refused: '刚被别人称过了' }]);
  queue().add(kept('A-02', 480));
  expect(queue().kept).toEqual([{ ...kept('A-02', 480), refused: null }]);
  queue().remove({ bag: 'A-02' });
  expect(queue().kept).toEqual([]);
});

test('it outlives the app', () => {
  open()().add(kept('A-07'));
  expect(open()().kept.map(({ name }) => name)).toEqual(['A-07']);
});
