import type { OrderListEntry, OrderState } from '@cunshe/shared';
import { bagsOf } from './bags-of';

const order = (orderId: string, bagId: string | null, state: OrderState = 'paid'): OrderListEntry => ({
  orderId, businessDate: '2026-11-23', state, paymentState: 'paid', pickupPointName: '东门', bag: bagId === null ? null : { id: bagId, label: 'A-07' },
  drawings: [], summary: '', totalFen: 0, refundedFen: 0,
});

describe('orders as bags', () => {
  it('holds the orders of one bag together where the newest stands, and leaves out what is in no bag any more', () => {
    const orders = [order('4', '1'), order('3', null, 'reserved'), order('2', '1', 'cancelled'), order('1', '1'), order('0', '0')];
    expect(bagsOf(orders).map((bag) => bag.map(({ orderId }) => orderId))).toEqual([['4', '1'], ['3'], ['2'], ['0']]);
    expect(bagsOf([])).toEqual([]);
  });
});
