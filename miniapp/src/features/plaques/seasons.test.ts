import { businessDate } from '@cunshe/shared';
import { seasonsFrom } from './seasons';

test('a season is three months, and its last day is a day of the calendar, in leap years too', () => {
  expect(seasonsFrom(businessDate('2026-11-23'))).toEqual([
    { title: '2026 秋季检查', from: '2026-09-01', dueOn: '2026-11-30' },
    { title: '2026 冬季检查', from: '2026-12-01', dueOn: '2027-02-28' },
    { title: '2027 春季检查', from: '2027-03-01', dueOn: '2027-05-31' },
  ]);
  expect(seasonsFrom(businessDate('2028-02-29'))[0]).toEqual({ title: '2027 冬季检查', from: '2027-12-01', dueOn: '2028-02-29' });
  expect(seasonsFrom(businessDate('2027-03-01'))[0]!.title).toBe('2027 春季检查');
});
