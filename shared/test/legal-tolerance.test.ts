import fc from 'fast-check';
import { allowedShortfall, giftCapOf, VEGETABLE_TOLERANCE, weightVerdict } from '../src';

describe('the legal tolerance of vegetables', () => {
  it.each([
    [1, 20],
    [1_000, 20],
    [1_001, 40],
    [2_000, 40],
    [2_001, 80],
    [4_000, 80],
    [4_001, 100],
    [25_000, 100],
    [30_000, 100],
  ])('of %d g is %d g', (settled, allowed) => expect(allowedShortfall(settled)).toBe(allowed));

  it('says at 980 g of 1,000 as due, at 979 g light', () => {
    expect(weightVerdict(1_000, 980)).toBe('as_due');
    expect(weightVerdict(1_000, 979)).toBe('light');
  });

  it('gives up to a tenth or 200 g, whichever is more, and no gram beyond', () => {
    expect([giftCapOf(800), giftCapOf(2_000), giftCapOf(3_000)]).toEqual([200, 200, 300]);
    expect(weightVerdict(800, 1_000)).toBe('gift');
    expect(weightVerdict(800, 1_001)).toBe('too_heavy');
    expect(weightVerdict(3_000, 3_300)).toBe('gift');
    expect(weightVerdict(3_000, 3_301)).toBe('too_heavy');
  });

  it('knows exactly one verdict for every reading, in the order of the scale', () => {
    const order = ['light', 'as_due', 'gift', 'too_heavy'];
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30_000 }), fc.nat(60_000), fc.nat(500), (due, net, more) => {
        expect(order.indexOf(weightVerdict(due, net + more))).toBeGreaterThanOrEqual(order.indexOf(weightVerdict(due, net)));
      }),
    );
  });

  it('rises with the weight', () => expect(VEGETABLE_TOLERANCE.map(({ allowed }) => allowed)).toEqual([20, 40, 80, 100]));
});
