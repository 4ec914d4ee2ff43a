import fc from 'fast-check';
import { FEE_PAYEES, FEE_TYPES, type FeeBase, type FeeRule, type PricedLine, baseQuantity, feeBase, feeBaseAmount, fen, grams, quoteChanges, quoteOrder, splitOf, sumFen } from '../src';

const line: fc.Arbitrary<PricedLine> = fc
  .record({ kind: fc.constantFrom('count' as const, 'count_by_weight' as const, 'weight' as const), gramsPerUnit: fc.integer({ min: 50, max: 5000 }), price: fc.integer({ min: 1, max: 10_000 }), ordered: fc.integer({ min: 1, max: 200 }) })
  .map(({ kind, gramsPerUnit, price, ordered }) => ({ unit: { kind, name: '份', gramsPerUnit: grams(gramsPerUnit) }, price: fen(price), ordered: baseQuantity(ordered * (kind === 'weight' ? gramsPerUnit : 1)) }));

const base: fc.Arbitrary<FeeBase> = fc.record({ kind: fc.constantFrom('per_order' as const, 'per_500g' as const, 'share_of_crops' as const), amount: fc.nat(10_000) }).map(({ kind, amount }) => feeBase(kind, amount));
const rule: fc.Arbitrary<FeeRule> = fc.record({ type: fc.constantFrom(...FEE_TYPES), base, payer: fc.constantFrom('resident' as const, 'operator' as const), payee: fc.constantFrom(...FEE_PAYEES) });

describe('the split', () => {
  it('names the farmers first and sums to the total to the fen, whatever the fees', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), fc.array(rule, { maxLength: 6 }), (lines, rules) => {
        const { split, totalFen, cropsFen, fees } = quoteOrder(lines, rules);
        expect(split[0]).toEqual({ part: 'farmers', fen: cropsFen });
        expect(sumFen(split.map((share) => share.fen))).toBe(totalFen);
        expect(sumFen([cropsFen, ...fees.map((fee) => fee.fen)])).toBe(totalFen);
        expect(split.map(({ part }) => part)).toEqual(['farmers', ...FEE_PAYEES.filter((payee) => split.some(({ part }) => part === payee))]);
      }),
    );
  });

  it('adds what one payee gets from several fees, and leaves out who gets nothing', () => {
    expect(splitOf(fen(2310), [{ payee: 'van', fen: 150 }, { payee: 'point', fen: 60 }, { payee: 'operator', fen: 0 }, { payee: 'point', fen: 10 }])).toEqual([
      { part: 'farmers', fen: 2310 }, { part: 'van', fen: 150 }, { part: 'point', fen: 70 },
    ]);
  });

  it('does not charge the resident what the operator pays', () => {
    const [mine, theirs] = (['resident', 'operator'] as const).map((payer): FeeRule => ({ type: 'transport', base: feeBase('per_order', 150), payer, payee: 'van' }));
    const one: PricedLine = { unit: { kind: 'count', name: '把', gramsPerUnit: grams(500) }, price: fen(450), ordered: baseQuantity(1) };
    expect(quoteOrder([one], [mine!, theirs!])).toMatchObject({ fees: [{ type: 'transport', fen: 150 }], totalFen: 600 });
  });

  it('writes a base down and reads it again', () => {
    fc.assert(fc.property(base, (one) => expect(feeBase(one.kind, feeBaseAmount(one))).toEqual(one)));
  });
});

describe('what changed in a quote', () => {
  const seen = { lines: [{ listingId: 'a', quantity: 2, priceFen: 450 }, { listingId: 'b', quantity: 1, priceFen: 250 }], fees: [{ type: 'transport' as const, fen: 150 }] };
  const now = { lines: seen.lines.map((one) => ({ ...one, cropName: one.listingId === 'a' ? '白菜' : '萝卜菜', remaining: 10 })), fees: seen.fees };

  it('is nothing while nothing has', () => {
    expect(quoteChanges(seen, now)).toEqual([]);
  });

  it('is the crop, the fee and the quantity that have, each once', () => {
    const changed = { lines: [{ ...now.lines[0]!, priceFen: 500, quantity: 3, remaining: 2 }, now.lines[1]!], fees: [{ type: 'transport' as const, fen: 180 }, { type: 'operator' as const, fen: 9 }] };
    expect(quoteChanges(seen, changed).map(({ kind, cropName, feeType, from, to }) => [kind, cropName ?? feeType, from, to])).toEqual([
      ['price', '白菜', 450, 500], ['quantity', '白菜', 2, 3], ['remaining', '白菜', 3, 2], ['fee', 'transport', 150, 180], ['fee', 'operator', 0, 9],
    ]);
  });

  it('adds up two lines of one crop', () => {
    const twice = { ...now, lines: [{ ...now.lines[0]!, quantity: 1 }, { ...now.lines[0]!, quantity: 1 }, now.lines[1]!] };
    expect(quoteChanges(seen, twice)).toEqual([]);
    expect(quoteChanges(seen, { ...twice, lines: twice.lines.map((one) => ({ ...one, remaining: 1 })) })).toMatchObject([{ kind: 'remaining', from: 2, to: 1 }]);
  });
});
