import fc from 'fast-check';
import { grams, SHORTAGE_STRATEGIES } from '@cunshe/shared';
import { type DraftFacts, draftShortage, type LineInNeed, type OtherGarden, substituteEstimate, worthOf } from './draft';
import { cutShort } from './short-sentence';

const BUNCH = { kind: 'count', name: '把', gramsPerUnit: grams(500) } as const;
const line = (lineId: string, due: number, wish: LineInNeed['wish'] = 'none'): LineInNeed => ({
  lineId, pickupPointId: 'A', orderedAt: new Date(lineId.charCodeAt(0)), cropName: '红菜薹', unit: BUNCH, priceFen: 450, estimateFen: 450 * due, due, wish,
});
const other: OtherGarden = { listingId: 'of-12', householdId: 'h12', plaqueNumber: '12', farmerName: '李建国', priceFen: 500, remaining: 2, points: ['A'] };
const facts = (lines: LineInNeed[], available: number, more: Partial<DraftFacts> = {}): DraftFacts => ({
  lines, others: [], available, why: cutShort(BUNCH, Math.max(0, lines.reduce((sum, { due }) => sum + due, 0) - available)), strategy: 'proportional', leastUsefulGrams: 250, pins: new Map(), ...more,
});

describe('the draft of a shortage', () => {
  it('tells each resident in one sentence, and nothing to who gets all', () => {
    const draft = draftShortage(facts([line('a', 2), line('b', 2), line('c', 1)], 2, { strategy: 'oneEachFirst' }));
    expect(draft.map(({ sentence }) => sentence)).toEqual([
      '红菜薹今天少摘了 3 把，你的 2 把改成 1 把，退 4.50 元',
      '红菜薹今天少摘了 3 把，你的 2 把改成 1 把，退 4.50 元',
      '红菜薹今天少摘了 3 把，你的 1 把给不了，退 4.50 元',
    ]);
    expect(draftShortage(facts([line('a', 2)], 2))[0]).toMatchObject({ allotted: 2, refundFen: 0, sentence: null });
  });

  it('brings what is missing from a dearer garden at the old price', () => {
    const draft = draftShortage(facts([line('a', 2, 'same_crop'), line('b', 2, 'same_crop')], 1, { others: [other], strategy: 'firstCome' }));
    expect(draft.map(({ allotted, substitute, refundFen, sentence }) => [allotted, substitute?.quantity, refundFen, sentence])).toEqual([
      [1, 1, 0, '红菜薹今天少摘了 3 把，你的 2 把改成 1 把，另给 12 号园的 1 把，不多收钱'],
      [0, 1, 450, '红菜薹今天少摘了 3 把，你的 2 把换成 12 号园的 1 把，不多收钱，退 4.50 元'],
    ]);
  });

  it('says whole exchanges shorter, and about of what goes on the scale', () => {
    const [exchanged] = draftShortage(facts([line('a', 2, 'same_crop')], 0, { others: [other] }));
    expect(exchanged!.sentence).toBe('红菜薹今天少摘了 2 把，你的 2 把换成 12 号园的，不多收钱');
    const greens: LineInNeed = { ...line('a', 1_000), unit: { kind: 'weight', name: '斤', gramsPerUnit: grams(500) }, priceFen: 300, estimateFen: 600 };
    expect(draftShortage({ ...facts([greens], 500), why: cutShort(greens.unit, 500) })[0]!.sentence).toBe('红菜薹今天少摘了 1 斤，你的 2 斤改成 1 斤，约退 3.00 元');
  });

  it('leaves gardens alone whose van does not stop at the line’s point', () => {
    expect(draftShortage(facts([line('a', 2, 'same_crop')], 0, { others: [{ ...other, points: ['B'] }] }))[0]!.substitute).toBeNull();
  });

  it('never makes anything cost more: what stays, what comes instead and what goes back are the old estimate', () => {
    const lines = fc.array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.constantFrom('none' as const, 'same_crop' as const, 'refund' as const)), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(lines, fc.nat(40), fc.constantFrom(...SHORTAGE_STRATEGIES), fc.integer({ min: 1, max: 900 }), fc.nat(9), (wanted, available, strategy, priceFen, remaining) => {
        const given = wanted.map(([due, wish], index) => line(String.fromCharCode(97 + index), due, wish));
        const elsewhere = { ...other, priceFen, remaining };
        for (const each of draftShortage(facts(given, available, { strategy, others: [elsewhere] }))) {
          const of = given.find(({ lineId }) => lineId === each.lineId)!;
          const instead = each.substitute ? substituteEstimate(of, each.allotted, elsewhere, each.substitute.quantity) : 0;
          expect(each.refundFen).toBeGreaterThanOrEqual(0);
          expect(worthOf(of, each.allotted) + instead + each.refundFen).toBe(of.estimateFen);
          expect(each.sentence === null).toBe(each.allotted === each.wanted);
        }
      }),
    );
  });
});
