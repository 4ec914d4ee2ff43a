import fc from 'fast-check';
import type { SaidItem } from '@/features/harvest-talk/harvest-talk';
import { parseHarvestTalk } from '@/features/harvest-talk/parse-harvest-talk';
import { renderHarvestTalk } from '@/features/harvest-talk/render-harvest-talk';
import { cropNames } from '@/features/speech/crop-names';
import { notation } from './notation';
import { sentences } from './sentences';

const UNITS = ['斤', '公斤', '把', '颗', '个', '根', '只', '枚', '袋', '捆', '份', '条'] as const;
/** From 5 分 to 4.99 元: plausible for anything. */
const price = fc.record({ priceFen: fc.integer({ min: 5, max: 499 }), priceUnit: fc.constantFrom(...UNITS) });
const item = fc.record({
  crop: fc.constantFrom(...cropNames.filter((name) => !/蛋|豆腐/.test(name))),
  amount: fc.oneof(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1, max: 999 }).map((tenths) => tenths / 10)),
  unit: fc.constantFrom(...UNITS),
  price: fc.option(price),
  about: fc.boolean(),
}).map(({ price: said, ...rest }): SaidItem => ({ ...rest, priceFen: said?.priceFen ?? null, priceUnit: said?.priceUnit ?? null }));
const items = fc.uniqueArray(item, { minLength: 1, maxLength: 6, selector: ({ crop }) => crop });

describe('harvest talk', () => {
  it('has at least 300 sentences as people say them', () => expect(sentences.length).toBeGreaterThanOrEqual(300));

  it('understands every one of them exactly', () => {
    const wrong = sentences.map(([said, meant]) => [said, meant, notation(parseHarvestTalk(said))]).filter(([, meant, heard]) => meant !== heard);
    expect(wrong).toEqual([]);
  });

  it('reads what it renders', () => {
    fc.assert(fc.property(items, fc.uniqueArray(fc.constantFrom(...cropNames), { maxLength: 3 }), (said, gone) => {
      const soldOut = gone.filter((crop) => said.every((one) => one.crop !== crop));
      expect(parseHarvestTalk(renderHarvestTalk({ items: said, soldOut }))).toEqual({ items: said, soldOut, allSoldOut: false, sameAsYesterday: false, ask: [] });
    }), { numRuns: 200 });
  });

  it('asks about anything that is no harvest talk, wherever it stands in the sentence', () => {
    fc.assert(fc.property(items, fc.nat(), fc.constantFrom('不', '没', '坏', '明天', '除', '七八', 'x', '龘', '给', '几'), (said, where, strange) => {
      const sentence = renderHarvestTalk({ items: said, soldOut: [] });
      const at = where % (sentence.length + 1);
      const heard = parseHarvestTalk(`${sentence.slice(0, at)}${strange}${sentence.slice(at)}`);
      expect(heard.ask.length).toBeGreaterThan(0);
    }), { numRuns: 200 });
  });

  it('answers any text at all', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
      const heard = parseHarvestTalk(text);
      expect(heard.items.length === 0 && heard.soldOut.length === 0 && !heard.allSoldOut && !heard.sameAsYesterday ? heard.ask.length : 1).toBeGreaterThan(0);
    }), { numRuns: 300 });
  });

  it('knows a household\'s own names', () => {
    expect(notation(parseHarvestTalk('本地香瓜苗三把', ['本地香瓜苗']))).toBe('本地香瓜苗 3把 -');
  });
});
