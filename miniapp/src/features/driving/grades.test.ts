import type { StopView } from '@cunshe/shared';
import { gradeOf, lesserGrades, nextGrade, withGrade } from './grades';

const stop = { crops: [{ listingId: 'a' }, { listingId: 'b' }] } as unknown as StopView;

test('a crop is of the first grade until somebody taps on; only the others are told', () => {
  expect([gradeOf({}, 'a'), lesserGrades(stop, {})]).toEqual([1, []]);
  const typed = withGrade({ line: '1.42' }, 'b', nextGrade(1));
  expect(lesserGrades(stop, typed)).toEqual([{ listingId: 'b', grade: 2 }]);
  expect(typed['line']).toBe('1.42');
  expect([nextGrade(2), nextGrade(3)]).toEqual([3, 1]);
});
