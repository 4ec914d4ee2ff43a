import fc from 'fast-check';
import { baseQuantity, type ExpectedBag, fen, grams } from '@cunshe/shared';
import type { GivenBag } from './bag';
import { readBags } from './read-bags';

const bunches: ExpectedBag = { lineId: 'tai', listingId: 'hongcaitai', unit: { kind: 'count', name: '把', gramsPerUnit: grams(500) }, price: fen(450), ordered: baseQuantity(2) };
const head: ExpectedBag = { lineId: 'hua', listingId: 'huacai', unit: { kind: 'count_by_weight', name: '颗', gramsPerUnit: grams(800) }, price: fen(350), ordered: baseQuantity(1) };
const both = [bunches, head];
const counted: GivenBag = { lineId: 'tai', reading: 2, tareGrams: 0 };
const weighed = (reading: number, tareGrams = 20): GivenBag => ({ lineId: 'hua', reading, tareGrams });
const codeOf = (given: GivenBag[], checked = false) => {
  const read = readBags(both, given, checked);
  return 'refused' in read ? read.refused : 'ok';
};

describe('readBags', () => {
  it('takes the bag itself off a weighed bag and nothing off a count', () => {
    expect(readBags(both, [weighed(820), counted], false)).toEqual({
      readings: [
        { lineId: 'tai', reading: 2, tareGrams: 0, listingId: 'hongcaitai', net: 2 },
        { lineId: 'hua', reading: 820, tareGrams: 20, listingId: 'huacai', net: 800 },
      ],
    });
  });

  it('wants every bag of the stop exactly once', () => {
    expect(codeOf([counted])).toBe('BAGS_INCOMPLETE');
    expect(codeOf([counted, counted, weighed(820)])).toBe('BAGS_INCOMPLETE');
    expect(codeOf([counted, weighed(820), { lineId: 'other', reading: 1, tareGrams: 0 }])).toBe('BAGS_INCOMPLETE');
    expect(codeOf([])).toBe('BAGS_INCOMPLETE');
  });

  it('counts no more than ordered, and fewer is fewer', () => {
    expect(codeOf([{ ...counted, reading: 3 }, weighed(820)])).toBe('INVALID_INPUT');
    expect(codeOf([{ ...counted, reading: 0 }, weighed(820)])).toBe('ok');
    expect(codeOf([{ ...counted, tareGrams: 20 }, weighed(820)])).toBe('INVALID_INPUT');
  });

  it('asks again beyond a tenth: 721 g and 880 g pass, 719 g and 881 g do not', () => {
    for (const net of [720, 880]) expect(codeOf([counted, weighed(net + 20)])).toBe('ok');
    for (const net of [719, 881]) expect(codeOf([counted, weighed(net + 20)])).toBe('WEIGHT_UNLIKELY');
    for (const net of [719, 881, 710]) expect(codeOf([counted, weighed(net + 20)], true)).toBe('ok');
  });

  it('never takes more than twice the order, nor a bag lighter than itself', () => {
    expect(codeOf([counted, weighed(1620)], true)).toBe('ok');
    expect(codeOf([counted, weighed(1621)], true)).toBe('WEIGHT_UNLIKELY');
    expect(codeOf([counted, weighed(20, 20)], true)).toBe('INVALID_INPUT');
    expect(codeOf([counted, weighed(0, 20)], true)).toBe('ok');
  });

  it('has a loose crop beyond a gift packed and weighed again, however often one has looked', () => {
    const greens: ExpectedBag = { lineId: 'luobo', listingId: 'luobocai', unit: { kind: 'weight', name: '斤', gramsPerUnit: grams(500) }, price: fen(300), ordered: baseQuantity(3_000) };
    const read = (net: number, cap?: { percent: number; grams: number }) => readBags([greens], [{ lineId: 'luobo', reading: net + 20, tareGrams: 20 }], true, cap);
    expect(read(3_300)).toHaveProperty('readings');
    expect(read(3_301)).toEqual({ refused: 'WEIGHT_UNLIKELY', details: { bags: [{ lineId: 'luobo', expectedGrams: 3_000, netGrams: 3_301, mustRepack: true }] } });
    expect(read(3_301, { percent: 10, grams: 301 })).toHaveProperty('readings');
  });

  it('takes no fraction, no negative and no NaN', () => {
    for (const reading of [1.5, -1, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 60]) {
      expect(codeOf([{ ...counted, reading }, weighed(820)])).not.toBe('ok');
      expect(codeOf([counted, weighed(reading)], true)).not.toBe('ok');
    }
  });

  it('reads what it accepts without losing or inventing a bag', () => {
    fc.assert(
      fc.property(fc.integer({ min: -5, max: 5 }), fc.integer({ min: -10, max: 2_000 }), fc.nat(60), fc.boolean(), (count, gross, tare, checked) => {
        const read = readBags(both, [{ ...counted, reading: count }, weighed(gross, tare)], checked);
        if ('refused' in read) return;
        expect(read.readings.map(({ lineId }) => lineId)).toEqual(['tai', 'hua']);
        expect(read.readings[0]!.net).toBeLessThanOrEqual(2);
        expect(read.readings.every(({ net }) => net >= 0 && net <= 1_600)).toBe(true);
      }),
    );
  });
});
