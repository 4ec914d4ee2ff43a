import type { OrderCycleState, OrderState } from '@cunshe/shared';
import { aggregateByListing } from '../../../src/modules/ordering/domain/aggregate-by-listing';
import { bagLabel } from '../../../src/modules/ordering/domain/bag-label';
import { decidePayment } from '../../../src/modules/ordering/domain/decide-payment';
import { canCancel, canPay, orderStateAt } from '../../../src/modules/ordering/domain/order-at';
import { orderSummary } from '../../../src/modules/ordering/domain/order-summary';
import { TRIES_BEFORE_PAUSE, TRIES_PER_DAY, type WrongTries, afterWrongTry, normalCode, pauseAt } from '../../../src/modules/ordering/domain/pickup-code';
import { timelineOf } from '../../../src/modules/ordering/domain/timeline';
import { shanghai } from './situations';

describe('aggregateByListing', () => {
  it('sums per listing and sorts by id', () => {
    const lines = [{ listingId: 'b', quantity: 1 }, { listingId: 'a', quantity: 2 }, { listingId: 'b', quantity: 3 }];
    expect(aggregateByListing(lines)).toEqual([{ listingId: 'a', quantity: 2 }, { listingId: 'b', quantity: 4 }]);
  });
});

describe('bagLabel', () => {
  it.each([[1, 'A-01'], [7, 'A-07'], [99, 'A-99'], [100, 'A-100']])('%i → %s', (number, label) => expect(bagLabel('A', number)).toBe(label));
});

describe('decidePayment', () => {
  const at = (time: string, order: OrderState, cycle: OrderCycleState, paidFen = 2560) =>
    decidePayment({
      now: shanghai(time),
      order: { state: order, totalFen: 2560, creditFen: 0, cutoffAt: shanghai('14:00:00.000') },
      cycle: { state: cycle, cutoffAt: shanghai('14:00:00.000'), locksAt: shanghai('14:05:00.000') },
      paidFen,
    });

  it.each([
    ['11:00:00.000', 'reserved', 'open', 'confirm'],
    ['14:04:59.999', 'reserved', 'closed', 'confirm'],
    ['14:05:00.000', 'reserved', 'closed', 'refund'],
    ['14:04:00.000', 'reserved', 'locked', 'refund'],
    ['11:00:00.000', 'reserved', 'cancelled', 'refund'],
    ['13:59:59.999', 'expired', 'open', 'reclaim'],
    ['14:00:00.000', 'expired', 'open', 'refund'],
    ['14:02:00.000', 'expired', 'closed', 'refund'],
    ['11:00:00.000', 'cancelled', 'open', 'refund'],
    ['11:00:00.000', 'paid', 'open', 'refund'],
    ['15:00:00.000', 'packed', 'collecting', 'refund'],
  ] as const)('at %s, order %s, cycle %s: %s', (time, order, cycle, decision) => expect(at(time, order, cycle)).toBe(decision));

  it('keeps no sum that is not the order’s', () => expect(at('11:00:00.000', 'reserved', 'open', 2559)).toBe('refund'));
});

describe('orderStateAt', () => {
  const order = { state: 'reserved' as const, expiresAt: shanghai('11:56:00.000'), cutoffAt: shanghai('14:00:00.000') };

  it('ends a reservation at its very instant', () => {
    expect([shanghai('11:55:59.999'), shanghai('11:56:00.000')].map((now) => orderStateAt(order, now))).toEqual(['reserved', 'expired']);
    expect(canPay(order, shanghai('11:55:59.999'))).toBe(true);
    expect(canPay(order, shanghai('11:56:00.000'))).toBe(false);
  });

  it('lets a paid order be cancelled until the cut-off and not at it', () => {
    const paid = { ...order, state: 'paid' as const };
    expect([shanghai('13:59:59.999'), shanghai('14:00:00.000')].map((now) => canCancel(paid, now))).toEqual([true, false]);
    expect(canCancel({ ...order, state: 'locked' }, shanghai('12:00:00.000'))).toBe(false);
  });
});

describe('wrong codes', () => {
  const none: WrongTries = { recent: 0, today: 0, pausedUntil: null };
  const now = shanghai('17:10:00.000');
  const after = (count: number): WrongTries => Array.from({ length: count }).reduce<WrongTries>((tries) => afterWrongTry(tries, now), none);

  it('pauses for 15 minutes after five, and for the day after twenty', () => {
    expect(pauseAt(after(TRIES_BEFORE_PAUSE - 1), now)).toBeNull();
    expect(pauseAt(after(TRIES_BEFORE_PAUSE), now)).toEqual(shanghai('17:25:00.000'));
    expect(pauseAt(after(TRIES_BEFORE_PAUSE), shanghai('17:25:00.000'))).toBeNull();
    expect(pauseAt(after(TRIES_PER_DAY), shanghai('18:59:00.000'))).toBe('today');
  });

  it('reads the two groups of three as one code', () => expect(normalCode(' 386 201 ')).toBe('386201'));
});

describe('orderSummary', () => {
  const line = (cropName: string, ordered: number) => ({ cropName, ordered, packed: null, allotted: null, unitKind: 'count' as const, unitName: '把', gramsPerUnit: 500 });
  it('names two and counts the rest', () => {
    expect(orderSummary([line('红菜薹', 2)])).toBe('红菜薹 2 把');
    expect(orderSummary([line('红菜薹', 2), line('萝卜菜', 1), line('葱', 3)])).toBe('红菜薹 2 把、萝卜菜 1 把等 3 样');
  });
});

describe('timelineOf', () => {
  it('tells the latest first', () => {
    const entries = timelineOf({
      paidAt: shanghai('11:46:00.000'), cutoffAt: shanghai('14:00:00.000'), lockedAt: shanghai('14:05:00.000'), packedAt: shanghai('15:24:00.000'),
      dispatchedAt: null, arrivedAt: null, pickedUpAt: null, cancelledAt: null, expiredAt: null,
      totalFen: 2560, pointName: '九峰小区东门岗亭', takenBy: null, gardens: 2, refunds: [{ fen: 63, at: shanghai('15:24:00.000'), done: true, way: 'original' }],
    });
    expect(entries.map(({ kind, title }) => [kind, title])).toEqual([
      ['refunded', '¥0.63 已原路退回'], ['weighed', '门口过秤，重量定了'], ['cutoff', '截单，两个菜园下地采摘'], ['paid', '已付 ¥25.60'],
    ]);
  });
});
