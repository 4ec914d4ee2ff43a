import fc from 'fast-check';
import {
  type FeeRule, type PricedLine, basisPoints, billedFees, billedLine, estimateLine, estimatedMeasure, baseQuantity, fen, grams, quoteOrder, sumFen,
} from '../src';

const cauliflower: PricedLine = { unit: { kind: 'count_by_weight', name: '颗', gramsPerUnit: grams(800) }, price: fen(350), ordered: baseQuantity(1) };
const shoots: PricedLine = { unit: { kind: 'count', name: '把', gramsPerUnit: grams(500) }, price: fen(450), ordered: baseQuantity(2) };
const rules: FeeRule[] = [
  { type: 'transport', base: { kind: 'per_order', fen: fen(150) }, payer: 'resident', payee: 'van' },
  { type: 'packing', base: { kind: 'per_500g', fen: fen(3) }, payer: 'resident', payee: 'operator' },
  { type: 'operator', base: { kind: 'share_of_crops', basisPoints: basisPoints(150) }, payer: 'resident', payee: 'operator' },
];

const line: fc.Arbitrary<PricedLine> = fc
  .record({
    kind: fc.constantFrom('count' as const, 'count_by_weight' as const, 'weight' as const),
    gramsPerUnit: fc.integer({ min: 50, max: 5000 }),
    price: fc.integer({ min: 1, max: 10_000 }),
    ordered: fc.integer({ min: 1, max: 200 }),
  })
  .map(({ kind, gramsPerUnit, price, ordered }) => ({
    unit: { kind, name: '份', gramsPerUnit: grams(gramsPerUnit) },
    price: fen(price),
    ordered: baseQuantity(ordered * (kind === 'weight' ? gramsPerUnit : 1)),
  }));

describe('quoteOrder', () => {
  it('sums crops and fees to the total, to the fen', () => {
    expect(quoteOrder([cauliflower, shoots], rules)).toEqual({
      lines: [560, 900],
      cropsFen: 1460,
      fees: [{ type: 'transport', fen: 150 }, { type: 'packing', fen: 11 }, { type: 'operator', fen: 22 }],
      totalFen: 1643,
      split: [{ part: 'farmers', fen: 1460 }, { part: 'van', fen: 150 }, { part: 'operator', fen: 33 }],
    });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const quote = quoteOrder(lines, rules);
        expect(quote.totalFen).toBe(sumFen([...quote.lines, ...quote.fees.map((fee) => fee.fen)]));
      }),
    );
  });

  it('charges nothing for nothing', () => {
    expect(quoteOrder([], rules).totalFen).toBe(0);
  });
});

describe('billing', () => {
  it('refunds the light bag and gives the heavy one away', () => {
    expect(billedLine(cauliflower, 710)).toBe(497);
    expect(billedLine(cauliflower, 900)).toBe(560);
  });

  it('never bills above the estimate, whatever the scale says', () => {
    fc.assert(
      fc.property(line, fc.nat(1_000_000), (priced, packed) => {
        expect(billedLine(priced, packed)).toBeLessThanOrEqual(estimateLine(priced));
        expect(billedLine(priced, estimatedMeasure(priced.unit, priced.ordered))).toBe(estimateLine(priced));
      }),
    );
  });

  it('recomputes fees on what was billed, never up, and drops them with the whole order', () => {
    const charged = rules.map((rule, i) => ({ rule, type: rule.type, fen: quoteOrder([cauliflower, shoots], rules).fees[i]!.fen }));
    expect(billedFees(charged, fen(1397), grams(1710)).map((fee) => fee.fen)).toEqual([150, 10, 21]);
    expect(billedFees(charged, fen(99_999), grams(99_999)).map((fee) => fee.fen)).toEqual([150, 11, 22]);
    expect(billedFees(charged, fen(0), grams(0)).map((fee) => fee.fen)).toEqual([0, 0, 0]);
  });
});
