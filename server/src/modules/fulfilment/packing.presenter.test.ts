import { grams } from '@cunshe/shared';
import type { LockedLine } from '../ordering/public';
import { presentPacking } from './packing.presenter';

const line: LockedLine = {
  lineId: 'line', orderId: 'order', accountId: 'buyer', orderState: 'locked', bagLabel: 'A-01', pickupPointId: 'gate', listingId: 'crop', householdId: 'garden', cropName: '红菜薹', drawing: 'caitai',
  unit: { kind: 'count', name: '把', gramsPerUnit: grams(500) }, priceFen: 300, ordered: 3, due: 2, packed: null, amountText: null, state: 'ordered', wish: 'refund',
};

test('a bag is packed with what a shortage left of it, not with what was ordered', () => {
  const page = presentPacking({ now: new Date(0), place: 'gate', title: '东门', lines: [line], totals: new Map([['crop', { received: 5, bagged: 0 }]]), plaques: new Map() });
  expect(page.orders[0]!.lines[0]).toMatchObject({ due: 2, dueText: '2 把', open: true, received: true });
});
