import { addDays, businessDate } from '@cunshe/shared';
import fc from 'fast-check';
import { dueDates, inOrder, nextReminder, obstacleOf } from './round';

const day = fc.integer({ min: 0, max: 1_500 }).map((days) => addDays(businessDate('2027-01-01'), days));

test('every plaque has a day within the round, in order, the last on its last day', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 200 }), fc.integer({ min: 1, max: 80 }), (from, span, count) => {
      const dueOn = addDays(from, span);
      const dates = dueDates(from, dueOn, count);
      expect(dates).toHaveLength(count);
      expect(dates.at(-1)).toBe(dueOn);
      expect([...dates].sort()).toEqual(dates);
      expect(dates.every((date) => date >= from)).toBe(true);
    }),
    { numRuns: 300 },
  );
  expect(dueDates(businessDate('2028-02-28'), businessDate('2028-03-01'), 2)).toEqual(['2028-02-29', '2028-03-01']);
});

test('the worst is inspected first; reminders come weekly and right after the last day, and end', () => {
  expect(inOrder([{ id: 'b', score: 90, dueOn: null }, { id: 'a', score: 80, dueOn: null }, { id: 'c', score: null, dueOn: null }]).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
  const dueOn = businessDate('2027-03-31');
  expect(nextReminder(businessDate('2027-03-01'), dueOn)).toBe('2027-03-08');
  expect(nextReminder(businessDate('2027-03-29'), dueOn)).toBe('2027-04-01');
  expect(nextReminder(businessDate('2027-04-01'), dueOn)).toBe('2027-04-08');
  expect(nextReminder(businessDate('2027-06-01'), dueOn)).toBeNull();
  expect(obstacleOf({ from: '2027-03-01', dueOn }, 3, [{ from: '2027-01-01', dueOn: '2027-02-28' }], businessDate('2027-02-01'))).toBeNull();
});
