import { addDays, businessDate, fen, instantAt } from '@cunshe/shared';
import fc from 'fast-check';
import { cancelRefund, tierFault } from './cancel-policy';

const policy = [{ daysBefore: 7, time: '00:00', percent: 100 }, { daysBefore: 1, time: '18:00', percent: 50 }] as const;

test.each([
  ['2028-03-01', '2028-02-29'],
  ['2027-03-01', '2027-02-28'],
  ['2027-01-01', '2026-12-31'],
  ['2027-05-01', '2027-04-30'],
])('the day before %s is %s, to the millisecond', (date, before) => {
  const end = instantAt(businessDate(before), '18:00');
  const back = (now: Date) => cancelRefund(policy, businessDate(date), fen(5_001), now);
  expect([back(new Date(end.getTime() - 1)), back(end)]).toEqual([2_501, 0]);
  expect(back(instantAt(addDays(businessDate(date), -8), '23:59'))).toBe(5_001);
});

test('tiers without a fault give back no more to who cancels later', () => {
  const tier = fc.record({ daysBefore: fc.integer({ min: 0, max: 9 }), time: fc.constantFrom('00:00', '12:00', '18:00'), percent: fc.integer({ min: 1, max: 100 }) });
  fc.assert(
    fc.property(fc.array(tier, { maxLength: 4 }), fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 20_000 }), (tiers, day, one, other) => {
      fc.pre(tierFault(tiers) === null);
      const date = addDays(businessDate('2027-02-01'), day);
      const start = instantAt(date, '00:00').getTime();
      const back = (minutes: number) => cancelRefund(tiers, date, fen(5_000), new Date(start + (1_440 - minutes) * 60_000));
      expect(back(Math.max(one, other))).toBeGreaterThanOrEqual(back(Math.min(one, other)));
    }),
    { numRuns: 500 },
  );
});
