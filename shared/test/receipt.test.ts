import fc from 'fast-check';
import { baseQuantity, type ExpectedBag, fen, grams, type MeasuredBag, priceOfWeight, receiptOf } from '../src';

const unit = { kind: 'count_by_weight' as const, name: '颗', gramsPerUnit: grams(800) };
const bag = (lineId: string, listingId = 'huacai', price = 350): ExpectedBag => ({ lineId, listingId, unit, price: fen(price), ordered: baseQuantity(1) });
const read = (lineId: string, net: number, listingId = 'huacai'): MeasuredBag => ({ lineId, listingId, net });

describe('receiptOf', () => {
  it('prices a crop once, on the sum of its bags', () => {
    const sum = receiptOf([bag('a'), bag('b')], [read('a', 711), read('b', 712)]);
    expect(sum.lines).toEqual([{ listingId: 'huacai', quantity: 1_423, amount: priceOfWeight(fen(350), grams(1_423)) }]);
    expect(sum.linesFen).toBe(996);
  });

  it('rounds the total up to the 角 and gives the difference to the operator', () => {
    const sum = receiptOf([bag('a')], [read('a', 710)]);
    expect(sum).toMatchObject({ linesFen: 497, totalFen: 500, roundingFen: 3 });
  });

  it('is the mock: 15.4 斤 at 3.5, 24.6 斤 at 2, 6 把 at 4', () => {
    const garlic: ExpectedBag = { ...bag('c', 'dasuan', 400), unit: { kind: 'count', name: '把', gramsPerUnit: grams(250) } };
    const sum = receiptOf(
      [bag('a'), bag('b', 'baicai', 200), garlic],
      [read('a', 7_700), read('b', 12_300, 'baicai'), read('c', 6, 'dasuan')],
    );
    expect(sum.lines.map(({ amount }) => amount)).toEqual([5_390, 4_920, 2_400]);
    expect(sum).toMatchObject({ totalFen: 12_710, roundingFen: 0 });
  });

  it('leaves out a crop of which nothing came', () => {
    expect(receiptOf([bag('a'), bag('b', 'baicai')], [read('a', 800), read('b', 0, 'baicai')]).lines).toHaveLength(1);
  });

  it('sums to the fen for any bags', () => {
    const bags = fc.array(fc.record({ net: fc.nat(5_000), crop: fc.constantFrom('a', 'b', 'c') }), { maxLength: 12 });
    fc.assert(
      fc.property(bags, (list) => {
        const expected = list.map(({ crop }, index) => bag(String(index), crop));
        const sum = receiptOf(expected, list.map(({ net, crop }, index) => read(String(index), net, crop)));
        expect(sum.lines.reduce((total, { amount }) => total + amount, 0)).toBe(sum.linesFen);
        expect(sum.totalFen).toBe(sum.linesFen + sum.roundingFen);
        expect(sum.totalFen % 10).toBe(0);
        expect(sum.roundingFen).toBeGreaterThanOrEqual(0);
        expect(sum.roundingFen).toBeLessThan(10);
        expect(sum.lines.reduce((total, { quantity }) => total + quantity, 0)).toBe(list.reduce((total, { net }) => total + net, 0));
      }),
    );
  });
});
