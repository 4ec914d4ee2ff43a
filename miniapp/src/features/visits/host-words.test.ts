import { obstacleOn, obstaclesOf } from './host-words';

const choice = (name: string, obstacle: string | null, until: string | null = null) => ({ householdId: name, name, obstacle, until });

test('a plaque that ends before the trip is as good as none, on its last day it still counts', () => {
  expect(obstacleOn(choice('a', null, '2026-12-31'), '2026-12-31')).toBe(null);
  expect(obstacleOn(choice('a', null, '2026-12-31'), '2027-01-01')).toBe('餐桌牌 12 月 31 日 到期');
});

test('who may not host is named, a line a reason', () => {
  const choices = [choice('03 号', null), choice('04 号', '没有餐桌牌'), choice('05 号', '没有餐桌牌'), choice('06 号', '餐桌牌暂停', '2027-01-01')];
  expect(obstaclesOf(choices, '2026-12-05')).toEqual(['没有餐桌牌，不能接待：04 号、05 号', '餐桌牌暂停，不能接待：06 号']);
});
