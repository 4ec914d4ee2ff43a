import { grams, type QuoteChange } from '@cunshe/shared';
import { changesOf, changeText } from './quote-change-words';

const change = (one: Partial<QuoteChange>): QuoteChange => ({ kind: 'price', listingId: 'a', cropName: '红菜薹', feeType: null, from: 450, to: 500, ...one });
const bunch = () => ({ kind: 'count' as const, name: '把', gramsPerUnit: grams(500) });

it('says what is not as it was', () => {
  expect(changeText(change({}), bunch)).toBe('红菜薹 ¥4.5 变成 ¥5');
  expect(changeText(change({ kind: 'fee', listingId: null, cropName: null, feeType: 'transport', from: 150, to: 180 }), bunch)).toBe('司机和车 ¥1.50 变成 ¥1.80');
  expect(changeText(change({ kind: 'quantity', from: 2, to: 3 }), bunch)).toBe('红菜薹 2 把 变成 3 把');
  expect(changeText(change({ kind: 'remaining', from: 2, to: 1 }), bunch)).toBe('红菜薹只剩 1 把');
  expect(changeText(change({ kind: 'remaining', from: 2, to: 0 }), bunch)).toBe('红菜薹订完了');
});

it('finds nothing where nothing is said', () => {
  expect([changesOf(undefined), changesOf({}), changesOf({ changes: 'x' })]).toEqual([[], [], []]);
});
