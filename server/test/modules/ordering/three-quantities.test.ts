import { SALE_UNIT_KINDS, baseQuantity, billedLine, estimateLine, fen, priceOfMeasured } from '@cunshe/shared';
import fc from 'fast-check';
import { billOrder } from '../../../src/modules/ordering/domain/bill-order';
import { settleOrder } from '../../../src/modules/ordering/domain/settle-order';
import type { OrderLine } from '../../../src/modules/ordering/domain/order';
import { billedGrams, orderedText, packedText, quantitiesOf, unitOf } from '../../../src/modules/ordering/domain/three-quantities';
import { quoteOrder } from '@cunshe/shared';
import { FEES } from './situations';

const lines = fc.record({
  unitKind: fc.constantFrom(...SALE_UNIT_KINDS),
  unitName: fc.constant('把'),
  gramsPerUnit: fc.integer({ min: 50, max: 5000 }),
  priceFen: fc.integer({ min: 1, max: 5000 }),
  ordered: fc.integer({ min: 1, max: 2000 }),
  allotted: fc.constant(null),
  packed: fc.integer({ min: 0, max: 20_000 }),
});

const asOrderLine = (line: { unitKind: OrderLine['unitKind']; unitName: string; gramsPerUnit: number; priceFen: number; ordered: number; packed: number | null }): OrderLine => ({
  id: 'line', orderId: 'order', listingId: 'listing', householdId: 'household', cropName: '花菜', drawing: 'huacai', plaqueNumber: '12', farmerName: '李建国',
  billed: null, billedFen: null, refundedFen: 0, substitution: 'none', allotted: null, substituteFor: null, note: null, estimateFen: estimateLine({ unit: unitOf(line), price: fen(line.priceFen), ordered: baseQuantity(line.ordered) }), state: line.packed === null ? 'ordered' : 'packed', ...line,
});

describe('three quantities', () => {
  it('reads as it was ordered and weighed: 花菜 约 1.6，实 1.42 斤', () => {
    const cauliflower = { unitKind: 'count_by_weight' as const, unitName: '颗', gramsPerUnit: 800, ordered: 1, allotted: null, packed: 710 };
    expect([orderedText(cauliflower), packedText(cauliflower), quantitiesOf(cauliflower).billed]).toEqual(['1 颗', '1.42 斤', 710]);
    expect(packedText({ ...cauliflower, packed: null })).toBeNull();
    expect(quantitiesOf({ ...cauliflower, packed: null })).toEqual({ ordered: 1, due: 1, packed: null, billed: null });
  });

  it('bills a heavier bag as ordered: a gift', () => {
    expect(quantitiesOf({ unitKind: 'count_by_weight', unitName: '颗', gramsPerUnit: 800, ordered: 1, allotted: null, packed: 900 }).billed).toBe(800);
  });

  it('prices the billed quantity exactly as the one shared function bills the packed one', () => {
    fc.assert(
      fc.property(lines, (line) => {
        const priced = { unit: unitOf(line), price: fen(line.priceFen), ordered: baseQuantity(line.ordered) };
        const { billed } = quantitiesOf(line);
        expect(billed).toBeLessThanOrEqual(line.packed);
        expect(priceOfMeasured(line.unitKind, fen(line.priceFen), billed!)).toBe(billedLine(priced, line.packed));
      }),
    );
  });
});

describe('final bill', () => {
  it('never exceeds the estimate, per line and order (invariant 3), and paid = billed + refunded (invariant 2)', () => {
    fc.assert(
      fc.property(fc.array(lines, { minLength: 1, maxLength: 8 }), (basket) => {
        const quote = quoteOrder(basket.map((line) => ({ unit: unitOf(line), price: fen(line.priceFen), ordered: baseQuantity(line.ordered) })), FEES);
        const fees = quote.fees.map((fee, index) => ({ type: fee.type, rule: FEES[index]!, fen: fee.fen as number, billedFen: null }));
        const { bill, refundFen } = settleOrder({ totalFen: quote.totalFen, billedFen: null }, basket.map(asOrderLine), fees);
        expect(bill.cropsFen).toBeLessThanOrEqual(quote.cropsFen);
        bill.fees.forEach((fee, index) => expect(fee.fen).toBeLessThanOrEqual(quote.fees[index]!.fen));
        expect(refundFen).toBeGreaterThanOrEqual(0);
        expect(bill.totalFen + refundFen).toBe(quote.totalFen);
        expect(bill.totalFen).toBe(bill.cropsFen + bill.fees.reduce((sum, fee) => sum + fee.fen, 0));
      }),
    );
  });

  it('falls to the same bill whether a line is short at once or lost later', () => {
    fc.assert(
      fc.property(fc.array(lines, { minLength: 2, maxLength: 6 }), (basket) => {
        const packed = basket.map(asOrderLine);
        const quote = quoteOrder(packed.map((line) => ({ unit: unitOf(line), price: fen(line.priceFen), ordered: baseQuantity(line.ordered) })), FEES);
        const fees = quote.fees.map((fee, index) => ({ type: fee.type, rule: FEES[index]!, fen: fee.fen as number, billedFen: null as number | null }));
        const lost = packed.map((line, index) => (index === 0 ? { ...line, packed: 0, state: 'short' as const } : line));
        const first = settleOrder({ totalFen: quote.totalFen, billedFen: null }, packed, fees);
        const billedFees = fees.map((fee, index) => ({ ...fee, billedFen: first.bill.fees[index]!.fen as number }));
        const second = settleOrder({ totalFen: quote.totalFen, billedFen: first.bill.totalFen }, lost, billedFees);
        const atOnce = settleOrder({ totalFen: quote.totalFen, billedFen: null }, lost, fees);
        expect(second.bill).toEqual(atOnce.bill);
        expect(first.refundFen + second.refundFen).toBe(atOnce.refundFen);
        expect(second.fallen!.cropsFen + second.fallen!.fees.reduce((sum, fee) => sum + fee.fen, 0)).toBe(second.refundFen);
      }),
    );
  });

  it('gives everything back, fees too, when nothing is left', () => {
    const line = asOrderLine({ unitKind: 'count', unitName: '把', gramsPerUnit: 500, priceFen: 450, ordered: 2, packed: 0 });
    const fees = FEES.map((rule) => ({ type: rule.type, rule, fen: 100, billedFen: null }));
    expect(settleOrder({ totalFen: 1200, billedFen: null }, [line], fees)).toMatchObject({ refundFen: 1200, nothingLeft: true, bill: { totalFen: 0 } });
  });

  it('weighs counted lines by their declared weight', () => {
    const line = asOrderLine({ unitKind: 'count', unitName: '把', gramsPerUnit: 500, priceFen: 450, ordered: 3, packed: 2 });
    expect(billedGrams(line)).toBe(1000);
    expect(billOrder([line], [{ rule: FEES[1]!, fen: fen(30) }]).fees).toEqual([{ type: 'point', fen: 20 }]);
    expect(estimateLine({ unit: unitOf(line), price: fen(450), ordered: baseQuantity(3) })).toBe(1350);
  });
});
