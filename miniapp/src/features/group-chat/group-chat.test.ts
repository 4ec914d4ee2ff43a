import type { GardenCard, ListingCard, TodayPage } from '@cunshe/shared';
import { parseGroupList } from '../group-list/parse-group-list';
import { dayPost, menuOf } from './day-post';
import { matchItems } from './match-items';
import { confirmPlace, decodeItems, encodeItems } from './said';

const NOW = Date.parse('2026-11-23T03:46:00.000Z');
const listing = (listingId: string, change: Partial<ListingCard> = {}): ListingCard => ({
  listingId, cropId: 'c', cropName: '红菜薹', drawing: 'hongcaitai', unitKind: 'count', unitName: '把', gramsPerUnit: 500, priceFen: 450, remaining: 9, mostPerAccount: null,
  cutoffAt: '2026-11-23T06:00:00.000Z', cutoffWhy: null, ...change,
});
const garden = (plaqueNumber: string, ...listings: ListingCard[]) => ({ plaqueNumber, householdId: `h${plaqueNumber}`, listings }) as unknown as GardenCard;
const taro = { cropName: '芋头', unitKind: 'weight' as const, unitName: '斤', priceFen: 300, remaining: 5_000 };
const eggs = { cropName: '土鸡蛋', unitName: '枚', priceFen: 150, gramsPerUnit: 50, remaining: 30 };
const gardens = [garden('07', listing('a'), listing('t', taro)), garden('12', listing('b', { priceFen: 400 }), listing('e', eggs), listing('gone', { cropName: '花菜', remaining: 0 }))];

it('posts each crop once, for the least it costs; pasted back the head is the menu and nobody has ordered', () => {
  const today = { villageName: '望湖村', pickupPoint: { shortName: '东门', pickupFrom: '17:00' }, cycle: { cutoffAt: '2026-11-23T06:00:00.000Z' }, gardens } as unknown as TodayPage;
  const { menu, drafts, unparsed } = parseGroupList(dayPost(today, NOW));
  expect(menu.map(({ line: _, ...offer }) => offer)).toEqual(menuOf(today, NOW));
  expect(menu).toMatchObject([{ crop: '红菜薹', priceFen: 400, priceUnit: '把' }, { crop: '芋头', priceFen: 300, priceUnit: '斤' }, { crop: '土鸡蛋', priceFen: 150, priceUnit: '枚' }]);
  expect([drafts, unparsed]).toEqual([[], []]);
});

it('fills the basket with what was written, and says what is another unit, less, or not there', () => {
  const said = (text: string) => parseGroupList(`1. 王芳 ${text}`).drafts[0]!.items;
  const filled = (text: string) => {
    const { lines, notes } = matchItems(said(text), gardens, NOW);
    return [lines.map((line) => `${line.listing.listingId} ${line.quantity}`), notes];
  };
  expect(filled('红菜薹2把+芋头3斤')).toEqual([['a 2', 't 1500'], []]);
  expect(filled('鸡蛋10个')).toEqual([['e 10'], ['鸡蛋按枚卖，写的 10 个先放 10 枚']]);
  expect(filled('红菜薹3斤 花菜1颗')).toEqual([['a 3'], ['红菜薹按把卖，3 斤约 3 把', '花菜今天没有']]);
  expect(filled('红菜薹20把')).toEqual([['a 9'], ['红菜薹只剩 9 把']]);
  expect(filled('芋头2公斤')).toEqual([['t 2000'], []]);
});

it('carries items in an address and drops what nobody could have written', () => {
  const items = [{ crop: '红菜薹', amount: 1.5, unit: '斤' }, { crop: '葱', amount: null, unit: null }];
  expect(decodeItems(encodeItems(items))).toEqual(items);
  expect(decodeItems('红菜薹~-1~斤!~2~把!葱~1e9~把!')).toEqual([]);
  expect(confirmPlace({ items, people: null }, null)).toContain(encodeURIComponent('红菜薹~1.5~斤!葱~~'));
  expect(confirmPlace({ items: [], people: { adults: 2, children: 1, total: 3 } }, 'trip')).toContain('tripId=trip&adults=2');
  expect([confirmPlace({ items, people: null }, 'trip'), confirmPlace({ items: [], people: null }, null)]).toEqual([null, null]);
});
