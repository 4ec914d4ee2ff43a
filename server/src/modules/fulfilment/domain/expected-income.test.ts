import { grams } from '@cunshe/shared';
import { amountToCut, asDue, expectedIncome } from './expected-income';

const tai = { cropName: '红菜薹', unit: { kind: 'count' as const, name: '把', gramsPerUnit: grams(500) }, priceFen: 450, sold: 20 };
const hua = { cropName: '花菜', unit: { kind: 'count_by_weight' as const, name: '颗', gramsPerUnit: grams(800) }, priceFen: 350, sold: 1 };
const bai = { cropName: '白菜', unit: { kind: 'weight' as const, name: '斤', gramsPerUnit: grams(500) }, priceFen: 203, sold: 1_250 };

describe('what a household can expect', () => {
  it('is the price of what is sold, rounded up to the 角 as at the door', () => {
    expect(expectedIncome([tai])).toBe(9_000);
    expect(expectedIncome([tai, hua])).toBe(9_560);
    expect(expectedIncome([bai])).toBe(510);
    expect(expectedIncome([])).toBe(0);
  });

  it('is said in one unit where there is one, else by kinds', () => {
    expect(amountToCut([tai, { ...tai, cropName: '葱', sold: 9 }])).toEqual({ value: '29', unit: '把' });
    expect(amountToCut([bai])).toEqual({ value: '2.5', unit: '斤' });
    expect(amountToCut([tai, hua, bai])).toEqual({ value: '3', unit: '样' });
    expect(amountToCut([bai, { ...tai, unit: { ...tai.unit, name: '斤' } }])).not.toEqual({ value: '1270', unit: '斤' });
  });

  it('follows what a shortage left, and what was sold while lines are still open', () => {
    const crops = [{ ...tai, id: 'a' }, { ...hua, id: 'b' }];
    const line = (listingId: string, due: number, state = 'ordered') => ({ listingId, due, state });
    expect(asDue(crops, [])).toEqual(crops);
    expect(asDue(crops, [line('a', 3), line('a', 2), line('a', 4, 'short'), line('b', 1, 'short')])).toEqual([{ ...tai, id: 'a', sold: 5 }]);
  });
});
