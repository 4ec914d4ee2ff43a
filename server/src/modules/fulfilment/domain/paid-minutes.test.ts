import { medianPaidMinutes } from './paid-minutes';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 29, 6, minute));
const paidAfter = (minutes: number | null) => ({ acceptedAt: at(0), paidAt: minutes === null ? null : at(minutes) });

test('the median of the minutes from weighing to paid; what waits does not count yet', () => {
  expect(medianPaidMinutes([])).toBeNull();
  expect(medianPaidMinutes([paidAfter(null)])).toBeNull();
  expect(medianPaidMinutes([paidAfter(0), paidAfter(9), paidAfter(4), paidAfter(null)])).toBe(4);
  expect(medianPaidMinutes([paidAfter(0), paidAfter(3)])).toBe(2);
});
