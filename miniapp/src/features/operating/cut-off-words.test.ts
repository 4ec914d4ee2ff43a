import { cutOffProgress } from './cut-off-words';

const day = { cycleState: 'locked', orders: { count: 5000, paidFen: 0, billedFen: 0, refundedFen: 0 }, points: [{ name: '东门', bags: 0, received: 0, handedOver: 0, load: { pickupPointId: 'a', name: '东门', expectedCrates: 1, capacityCrates: 40 } }], households: { listed: 9, listingSeconds: null, tasks: 0, acknowledged: 0, receipts: 0, receiptsFen: 0, paidMinutes: null } };
const withBags = (bags: number) => ({ ...day, points: [{ ...day.points[0]!, bags }] });

test('is told from the cut-off until the pick lists are out', () => {
  expect(cutOffProgress({ ...day, cycleState: 'open' })).toBeNull();
  expect(cutOffProgress({ ...day, cycleState: 'closed' })).toMatchObject({ locked: 0, orders: 5000, note: expect.stringContaining('付款') });
  expect(cutOffProgress(withBags(1200))).toMatchObject({ locked: 1200, note: expect.stringContaining('不能再改') });
  expect(cutOffProgress(withBags(5000))).toMatchObject({ locked: 5000, note: expect.stringContaining('发采摘单') });
  expect(cutOffProgress({ ...withBags(5000), households: { ...day.households, tasks: 12 } })).toBeNull();
  expect(cutOffProgress({ ...day, orders: { ...day.orders, count: 0 } })).toBeNull();
});
