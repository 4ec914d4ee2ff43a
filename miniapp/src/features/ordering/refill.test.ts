import type { GardenCard, ListingCard } from '@cunshe/shared';
import { refill } from './refill';

const NOW = Date.parse('2026-11-23T03:46:00.000Z');
const listing = (listingId: string, change: Partial<ListingCard> = {}): ListingCard => ({
  listingId, cropId: 'c', cropName: '红菜薹', drawing: 'hongcaitai', unitKind: 'count', unitName: '把', gramsPerUnit: 500, priceFen: 450, remaining: 9, mostPerAccount: null,
  cutoffAt: '2026-11-23T06:00:00.000Z', cutoffWhy: null, ...change,
});
const garden = (plaqueNumber: string, ...listings: ListingCard[]) => ({ plaqueNumber, householdId: `h${plaqueNumber}`, listings }) as unknown as GardenCard;
const old = (change = {}) => ({ cropName: '红菜薹', plaqueNumber: '07', unitKind: 'count' as const, unitName: '把', gramsPerUnit: 500, ordered: 2, substitution: 'same_crop' as const, ...change });

it('takes the same crops from the same gardens, with the same wish', () => {
  expect(refill([old()], [garden('12', listing('b')), garden('07', listing('a'))], NOW)).toMatchObject({ notes: [], lines: [{ listing: { listingId: 'a' }, quantity: 2, substitution: 'same_crop' }] });
});

it('says what is not there, what is less, and what comes from elsewhere', () => {
  const today = [garden('12', listing('b', { remaining: 1 })), garden('07', listing('a', { remaining: 0 })), garden('09', listing('c', { cropName: '花菜', cutoffAt: '2026-11-23T03:46:00.000Z' }))];
  const { lines, notes } = refill([old(), old({ cropName: '花菜' }), old({ cropName: '芹菜' })], today, NOW);
  expect(lines).toMatchObject([{ listing: { listingId: 'b' }, quantity: 1 }]);
  expect(notes).toEqual(['红菜薹只剩 1 把', '红菜薹换成 12 号园的', '花菜今天没有', '芹菜今天没有']);
});

it('takes whole units of what goes by weight, and no more than a household may have', () => {
  const taro = { unitKind: 'weight' as const, unitName: '斤', cropName: '芋头' };
  expect(refill([old({ ...taro, ordered: 1500 })], [garden('07', listing('a', { ...taro, remaining: 1300 }))], NOW).lines).toMatchObject([{ quantity: 1000 }]);
  expect(refill([old({ ordered: 3 })], [garden('07', listing('a', { mostPerAccount: 2 }))], NOW)).toMatchObject({ lines: [{ quantity: 2 }], notes: ['红菜薹只剩 2 把'] });
});
