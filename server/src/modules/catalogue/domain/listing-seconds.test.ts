import { medianListingSeconds } from './listing-seconds';

const opened = new Date('2026-11-29T06:30:00Z');
const after = (seconds: number) => ({ openedAt: opened, submittedAt: new Date(opened.getTime() + seconds * 1_000) });

test('the median of how long a listing took, in whole seconds', () => {
  expect(medianListingSeconds([after(9), after(40), after(12)])).toBe(12);
  expect(medianListingSeconds([after(9), after(12)])).toBe(11);
  expect(medianListingSeconds([after(0.2)])).toBe(1);
  expect(medianListingSeconds([])).toBeNull();
});

test('what was not measured, or stood open for long, does not count', () => {
  expect(medianListingSeconds([after(9), after(7_200), after(0), after(-3), { ...after(5), openedAt: null }])).toBe(9);
});
