import fc from 'fast-check';
import { parseGroupList } from '@/features/group-list/parse-group-list';
import { renderGroupList } from '@/features/group-list/render-group-list';
import { cropNames } from '@/features/speech/crop-names';
import { notation } from './notation';
import { pastedInChangsha } from './pasted-in-changsha';
import { pastedInTheEvening } from './pasted-in-the-evening';
import { pastedLists } from './pasted-lists';

const item = fc.record({ crop: fc.constantFrom(...cropNames), amount: fc.integer({ min: 1, max: 99 }), unit: fc.constantFrom('斤', '公斤', '把', '颗', '个', '份', '根', '枚', '袋') });
const people = fc.oneof(
  fc.record({ adults: fc.integer({ min: 1, max: 9 }), children: fc.nat(5) }).map(({ adults, children }) => ({ adults, children, total: adults + children })),
  fc.integer({ min: 1, max: 9 }).map((total) => ({ adults: null, children: null, total })),
);
const building = fc.option(fc.oneof(
  fc.tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 101, max: 3304 })).map((parts) => parts.join('-')),
  fc.tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 101, max: 3304 })).map(([block, room]) => `${block}栋${room}`),
));
const NAMES = ['周敏', '李姐', '王芳', '陈阿姨', '张三', '赵六', '江小白', '豆豆妈妈', 'Lily', 'A 周敏', '姜丽', '小太阳', '刘大爷', '吴', '方一凡', '王先生一家'];
const crops = fc.record({ building, items: fc.uniqueArray(item, { minLength: 1, maxLength: 4, selector: ({ crop }) => crop }), people: fc.constant(null) });
const heads = fc.record({ building, items: fc.constant([]), people });
const entries = fc.tuple(fc.uniqueArray(fc.constantFrom(...NAMES), { minLength: 1 }), fc.infiniteStream(fc.oneof(crops, heads)))
  .map(([names, said]) => names.map((name) => ({ name, ...said.next().value! })));
const menu = fc.uniqueArray(fc.record({ crop: fc.constantFrom(...cropNames), priceFen: fc.integer({ min: 10, max: 9_999 }), priceUnit: fc.constantFrom('斤', '把', '颗', '个', '袋') }), { maxLength: 5, selector: ({ crop }) => crop });

describe('a list pasted from the group', () => {
  it('has at least 100 examples', () => expect(pastedLists.length).toBeGreaterThanOrEqual(100));

  it('reads every one of them exactly', () => {
    const read = [...pastedLists, ...pastedInChangsha, ...pastedInTheEvening].map(([pasted, meant]) => [pasted, meant, notation(parseGroupList(pasted.join('\n'))).split('\n')]);
    expect(read.filter(([, meant, heard]) => JSON.stringify(meant) !== JSON.stringify(heard))).toEqual([]);
  });

  it('reads what it renders', () => {
    fc.assert(fc.property(menu, entries, (offers, said) => {
      const read = parseGroupList(renderGroupList({ title: '滨湖新村今天的菜', menu: offers, entries: said }));
      expect(read.unparsed).toEqual([]);
      expect(read.menu.map(({ line: _, ...offer }) => offer)).toEqual(offers);
      expect(read.drafts.map(({ name, building: house, items, people: come, unread }) => ({ name, building: house, items, people: come, unread }))).toEqual(said.map((entry) => ({ ...entry, unread: [] })));
    }), { numRuns: 200 });
  });

  it('shows every line exactly once, whatever is pasted', () => {
    const line = fc.oneof(fc.constantFrom(...pastedLists.flatMap(([pasted]) => pasted)), fc.string({ unit: 'grapheme', maxLength: 30 }).map((text) => text.replace(/[\r\n\u2028]/g, ' ')));
    fc.assert(fc.property(fc.array(line, { maxLength: 15 }), (pasted) => {
      const { header, drafts, unparsed } = parseGroupList(pasted.join('\n'));
      const shown = [...header, ...unparsed].map(({ line: at }) => at).concat(drafts.flatMap(({ lines }) => lines));
      expect(shown.sort((a, b) => a - b)).toEqual(pasted.flatMap((text, at) => (text.trim() === '' ? [] : at + 1)));
    }), { numRuns: 200 });
  });

  it('counts what stands in the end', () => {
    const { totals } = parseGroupList('1. 周敏 白菜2斤+葱1把\n2. 李姐 同上\n3. 周敏 取消\n4. 王芳 白菜1斤\n5. 李姐 再加白菜1斤');
    expect(totals).toEqual({ items: [{ crop: '白菜', amount: 4, unit: '斤' }, { crop: '葱', amount: 1, unit: '把' }], people: 0 });
  });
});
