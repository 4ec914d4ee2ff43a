import { quoteOrder, fen, baseQuantity } from '@cunshe/shared';
import { type DecidedOrder, decideOrder } from '../../../src/modules/ordering/domain/decide-order';
import { lineProblems } from '../../../src/modules/ordering/domain/line-problem';
import type { Refused } from '../../../src/modules/ordering/domain/ordering-rule';
import { BUNCH, FEES, JIN, listing, shanghai, situation } from './situations';

const want = (listingId: string, quantity = 2) => ({ listingId, quantity, substitution: 'none' as const });
const total = quoteOrder([{ unit: BUNCH, price: fen(450), ordered: baseQuantity(2) }], FEES).totalFen;
const code = (decision: DecidedOrder | Refused) => ('refused' in decision ? decision.refused : 'accepted');

describe('decideOrder', () => {
  it('accepts with lines, fees and their rules, and says when the reservation ends', () => {
    const decided = decideOrder(situation([listing('a')]), [want('a')], total) as DecidedOrder;
    expect(decided.lines.map((line) => [line.listing.id, line.ordered, line.estimateFen])).toEqual([['a', 2, 900]]);
    expect(decided.fees.map((fee) => [fee.type, fee.fen])).toEqual([['transport', 150], ['point', 20], ['operator', 14]]);
    expect(decided.fees.map((fee) => fee.rule)).toEqual(FEES);
    expect(decided.quote.totalFen).toBe(900 + 150 + 20 + 14);
    expect(decided.expiresAt).toEqual(shanghai('11:56:00.000'));
    expect(decided.cutoffAt).toEqual(shanghai('14:00:00.000'));
  });

  it.each([
    ['06:29:59.999', 'ORDER_CYCLE_NOT_OPEN'],
    ['06:30:00.000', 'accepted'],
    ['13:59:59.999', 'accepted'],
    ['14:00:00.000', 'ORDER_CYCLE_CLOSED'],
    ['20:00:00.000', 'ORDER_CYCLE_CLOSED'],
  ])('at %s: %s', (time, expected) => {
    expect(code(decideOrder(situation([listing('a')], { now: shanghai(time) }), [want('a')], total))).toBe(expected);
  });

  it('lets a reservation made at the last moment live to the cut-off + 5', () => {
    const decided = decideOrder(situation([listing('a')], { now: shanghai('13:59:59.999') }), [want('a')], total) as DecidedOrder;
    expect(decided.expiresAt).toEqual(shanghai('14:05:00.000'));
  });

  it.each(['closed', 'locked', 'collecting', 'archived'] as const)('refuses a cycle that is %s whatever the clock says', (state) => {
    const base = situation([listing('a')]);
    expect(code(decideOrder({ ...base, cycle: { ...base.cycle, state } }, [want('a')], total))).toBe('ORDER_CYCLE_CLOSED');
  });

  it('opens by time although the job is late, and has no service on a cancelled day', () => {
    const base = situation([listing('a')]);
    expect(code(decideOrder({ ...base, cycle: { ...base.cycle, state: 'planned' } }, [want('a')], total))).toBe('accepted');
    expect(code(decideOrder({ ...base, cycle: { ...base.cycle, state: 'cancelled' } }, [want('a')], total))).toBe('NO_SERVICE_TODAY');
  });

  it('refuses a closed point before anything else', () => {
    const closed = situation([listing('a')], { point: { pairingId: 'pairing', open: false }, now: shanghai('20:00:00.000') });
    expect(code(decideOrder(closed, [want('a')], total))).toBe('PICKUP_POINT_CLOSED');
  });

  it('hides listings of other pairings and other days', () => {
    for (const change of [{ pairingId: 'other' }, { cycleId: 'other' }])
      expect(code(decideOrder(situation([listing('a', change)]), [want('a')], total))).toBe('NOT_FOUND');
    expect(code(decideOrder(situation([listing('a')]), [want('b')], total))).toBe('NOT_FOUND');
  });

  it('keeps a crop’s own earlier cut-off to the millisecond', () => {
    const early = listing('a', { cutoffAt: shanghai('11:46:00.000') });
    expect(decideOrder(situation([early]), [want('a')], total)).toMatchObject({ refused: 'LISTING_CLOSED', details: { listingId: 'a', cropName: '白菜' } });
    const justBefore = decideOrder(situation([early], { now: shanghai('11:45:59.999') }), [want('a')], total) as DecidedOrder;
    expect(justBefore.cutoffAt).toEqual(early.cutoffAt);
  });

  it.each(['draft', 'closed', 'harvested', 'withdrawn'] as const)('refuses a listing that is %s', (state) => {
    expect(code(decideOrder(situation([listing('a', { state })]), [want('a')], total))).toBe('LISTING_CLOSED');
  });

  it('says what is left when the stock is gone, also when two lines ask for the same', () => {
    const left = situation([listing('a', { remaining: 3 })]);
    expect(decideOrder(left, [want('a', 4)], total)).toMatchObject({ refused: 'STOCK_GONE', details: { listingId: 'a', remaining: 3 } });
    expect(decideOrder(left, [want('a', 2), want('a', 2)], total)).toMatchObject({ refused: 'STOCK_GONE', details: { remaining: 3 } });
    expect(code(decideOrder(situation([listing('a', { state: 'sold_out', remaining: 0 })]), [want('a')], total))).toBe('STOCK_GONE');
  });

  it('takes what goes by weight in whole 两', () => {
    const byWeight = situation([listing('a', { unit: JIN, remaining: 5000 })]);
    expect(code(decideOrder(byWeight, [want('a', 1025)], 0))).toBe('INVALID_INPUT');
    expect(code(decideOrder(byWeight, [want('a', 1050)], 0))).toBe('QUOTE_CHANGED');
  });

  it('tells what the price is now when it is not what was shown', () => {
    expect(decideOrder(situation([listing('a', { priceFen: 500 })]), [want('a')], total)).toMatchObject({
      refused: 'QUOTE_CHANGED',
      details: { expectedTotalFen: total, totalFen: 1000 + 150 + 20 + 15, lines: [{ listingId: 'a', priceFen: 500, estimateFen: 1000 }] },
    });
  });
});

describe('lineProblems', () => {
  it('names each line that cannot be ordered', () => {
    const three = situation([listing('a'), listing('b', { remaining: 1 }), listing('c', { state: 'closed' })]);
    expect(lineProblems(three, [want('a'), want('b'), want('c')])).toEqual([null, 'STOCK_GONE', 'LISTING_CLOSED']);
    expect(lineProblems({ ...three, now: shanghai('14:00:00.000') }, [want('a')])).toEqual(['LISTING_CLOSED']);
  });
});
