import type { StopCrop, StopView } from '@cunshe/shared';
import { bagsOf, cannotPay, doorSum, readingOf, weighedBags, withFullCounts } from './weighing';

const crop = (over: Partial<StopCrop>): StopCrop => ({
  listingId: 'l', cropName: '花菜', drawing: 'huacai', unitKind: 'count_by_weight', unitName: '颗', gramsPerUnit: 800, priceFen: 350, ordered: 2,
  bags: [{ lineId: 'a', bagLabel: 'A-01', pickupPointName: '东门', ordered: 1 }, { lineId: 'b', bagLabel: 'A-02', pickupPointName: '东门', ordered: 1 }], ...over,
});
const garlic = crop({ listingId: 'g', unitKind: 'count', unitName: '把', gramsPerUnit: 250, priceFen: 400, bags: [{ lineId: 'c', bagLabel: 'A-01', pickupPointName: '东门', ordered: 3 }] });
const stop = { crops: [crop({}), garlic] } as unknown as StopView;
const bags = bagsOf(stop);
const TARE = 20;

describe('weighing at the door', () => {
  it('reads 斤 as grams and pieces as pieces', () => {
    expect(['1.42', '1.6', '2', '', undefined].map((text) => readingOf(bags[0]!, text))).toEqual([710, 800, 1_000, null, null]);
    expect(readingOf(bags[2]!, '3')).toBe(3);
  });

  it('counts in full what is sold by count, until something else is typed', () => {
    expect(withFullCounts(bags, {})).toEqual({ c: '3' });
    expect(withFullCounts(bags, { c: '2' })).toEqual({ c: '2' });
  });

  it('takes the tare once a bag, prices the crop on its sum and rounds up to the 角', () => {
    const typed = withFullCounts(bags, { a: '1.6', b: '1.6' });
    const { sum, complete, doubtful } = doorSum(bags, typed, TARE);
    expect(sum.lines).toEqual([{ listingId: 'l', quantity: 1_560, amount: 1_092 }, { listingId: 'g', quantity: 3, amount: 1_200 }]);
    expect([sum.totalFen, complete, doubtful]).toEqual([2_300, true, []]);
    expect(weighedBags(bags, typed, TARE)).toEqual([
      { lineId: 'a', reading: 800, tareGrams: TARE }, { lineId: 'b', reading: 800, tareGrams: TARE }, { lineId: 'c', reading: 3, tareGrams: 0 },
    ]);
  });

  it('asks for a second look at a weight a tenth off, and for every bag', () => {
    expect(doorSum(bags, { a: '1.3', c: '3' }, TARE)).toMatchObject({ complete: false, doubtful: ['a'] });
  });

  it('pays cash out of what is left, and transfers with a network only', () => {
    const at = (leftFen: number, online: boolean) => (['cash', 'transfer', 'owed'] as const).map((method) => cannotPay(method, 500, { leftFen, online }) === null);
    expect(at(500, true)).toEqual([true, true, true]);
    expect(at(499, false)).toEqual([false, false, true]);
  });
});
