import type { FarmerListing, ListingChoice } from '@cunshe/shared';
import { parseHarvestTalk } from '../harvest-talk/parse-harvest-talk';
import { amountText, priceWords } from '../selling/selling-words';
import { heardWords } from './heard-words';
import { heardOffers } from './spoken-offers';

const choice = (cropName: string, unitKind: ListingChoice['unitKind'], unitName: string, priceFen: number, last: ListingChoice['last'] = null): ListingChoice => ({
  saleUnitId: cropName, cropName, drawing: cropName, category: '叶菜', initials: '', unitKind, unitName, gramsPerUnit: unitKind === 'weight' ? 500 : 1_000, priceFen, floorFen: priceFen / 2, ceilingFen: priceFen * 2, ownCutoff: null, cutoffWhy: null, last,
});
const village = [
  choice('红菜薹', 'count', '把', 450, { units: 15, soldOut: true, daysAgo: 1 }), choice('大白菜', 'count_by_weight', '颗', 200), choice('红薯', 'weight', '斤', 200, { units: 30, soldOut: false, daysAgo: 3 }),
  choice('大蒜', 'count', '把', 400), choice('土鸡蛋', 'count', '枚', 150),
];
const hear = (sentence: string) => {
  const { offers, ask } = heardOffers(parseHarvestTalk(sentence), village);
  return { offers: offers.map((offer) => `${offer.choice.cropName} ${amountText(offer)} ${priceWords(offer)}`), ask: ask.length };
};

describe('a sentence against what the village sells', () => {
  it('becomes offers in the village’s own units, with its price where none was said', () => {
    expect(hear('红菜薹二十把四块，红薯十公斤')).toEqual({ offers: ['红菜薹 20 把 一把 4 块', '红薯 20 斤 一斤 2 块'], ask: 0 });
    expect(hear('苕三十斤一块八，鸡蛋三十个')).toEqual({ offers: ['红薯 30 斤 一斤 1 块 8', '土鸡蛋 30 枚 一枚 1 块 5'], ask: 0 });
    expect(hear('大白菜十个，两块二一斤')).toEqual({ offers: ['大白菜 10 颗 一斤 2 块 2'], ask: 0 });
    expect(hear('红薯十公斤四块一公斤')).toEqual({ offers: ['红薯 20 斤 一斤 2 块'], ask: 0 });
  });

  it('repeats what was listed yesterday, and nothing older', () => {
    expect(hear('跟昨天一样')).toEqual({ offers: ['红菜薹 15 把 一把 4 块 5'], ask: 0 });
  });

  it('asks where the village sells otherwise, rather than count again', () => {
    for (const sentence of ['红菜薹十斤', '大白菜二十斤', '大白菜十颗两块', '红薯两斤半', '冬瓜三个', '红菜薹十把二十块一把', '红菜薹四块五一把', '大白菜卖完了', '都卖完了', '大白菜二百斤两块五']) expect([sentence, hear(sentence)]).toEqual([sentence, { offers: [], ask: 1 }]);
  });

  it('ends what is up and said to be gone, and never puts that up again', () => {
    const up = ['红菜薹', '红薯'].map((cropName) => ({ listingId: cropName, cropName, state: 'live' }) as FarmerListing);
    const end = (sentence: string) => {
      const { offers, gone, ask } = heardOffers(parseHarvestTalk(sentence), village, up);
      return [offers.map(({ choice: { cropName } }) => cropName), gone.map(({ cropName }) => cropName), ask.length];
    };
    expect(end('都卖完了')).toEqual([[], ['红菜薹', '红薯'], 0]);
    expect(end('菜薹卖完了，大蒜十把')).toEqual([['大蒜'], ['红菜薹'], 0]);
    expect(end('大蒜卖完了')).toEqual([[], [], 1]);
    expect(end('跟昨天一样，红菜薹没有了')).toEqual([[], ['红菜薹'], 2]);
    expect(heardWords(heardOffers(parseHarvestTalk('都卖完了'), village, up))).toBe('红菜薹，卖完了，不再接单。红薯，卖完了，不再接单。对，就点“对，不再接单”。');
  });

  it('counts two names of one crop once, and asks', () => {
    expect(hear('大蒜三把，蒜苗五把')).toEqual({ offers: ['大蒜 3 把 一把 4 块'], ask: 1 });
  });

  it('is read aloud as it will be put up', () => {
    expect(heardWords(heardOffers(parseHarvestTalk('红菜薹二十把'), village))).toBe('红菜薹，20 把，一把 4 块 5。对，就点“对，挂出去”。');
  });
});
