import { businessDate } from '@cunshe/shared';
import { spanText, stepDate } from './statement-words';

test('the arrows lead to the day or the month beside', () => {
  const date = businessDate('2026-03-31');
  expect([stepDate('day', date, 1), stepDate('day', date, -1)]).toEqual(['2026-04-01', '2026-03-30']);
  expect([stepDate('month', date, 1), stepDate('month', date, -1)]).toEqual(['2026-04-01', '2026-02-28']);
  expect([spanText('day', date), spanText('month', date)]).toEqual(['3 月 31 日', '2026 年 3 月']);
});
