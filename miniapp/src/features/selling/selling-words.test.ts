import type { ListingChoice } from '@cunshe/shared';
import { allSoldFen, amountText, lastTimeText, priceWords, readBackWords, repeatOf } from './selling-words';

const shoots: ListingChoice = {
  saleUnitId: 'u', cropName: '红菜薹', drawing: 'hongcaitai', category: '叶菜', initials: 'hct', unitKind: 'count', unitName: '把', gramsPerUnit: 500,
  priceFen: 450, floorFen: 300, ceilingFen: 600, ownCutoff: null, cutoffWhy: null, last: { units: 15, soldOut: true, daysAgo: 1 },
};
const cabbage: ListingChoice = { ...shoots, cropName: '大白菜', unitKind: 'count_by_weight', unitName: '颗', gramsPerUnit: 1_500, priceFen: 200, last: null };

describe('what is read back', () => {
  it('is what will be published', () => {
    const offer = { choice: shoots, units: 20, priceFen: 450, most: null };
    expect([amountText(offer), priceWords(offer), allSoldFen(offer)]).toEqual(['20 把', '一把 4 块 5', 9_000]);
    expect(readBackWords(offer)).toBe('红菜薹，20 把，一把 4 块 5。全卖完是 90 块。对，就点“对，挂出去”。');
  });

  it('prices what is weighed by the 斤', () => {
    const offer = { choice: cabbage, units: 8, priceFen: 200, most: 2 };
    expect([priceWords(offer), allSoldFen(offer)]).toEqual(['一斤 2 块', 4_800]);
  });

  it('remembers last time, and repeats it', () => {
    expect(lastTimeText(shoots)).toBe('昨天挂 15 把，都卖完了');
    expect(lastTimeText(cabbage)).toBeNull();
    expect(repeatOf(shoots)).toEqual({ choice: shoots, units: 15, priceFen: 450, most: null });
  });
});
