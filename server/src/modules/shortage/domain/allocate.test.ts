import fc from 'fast-check';
import { SHORTAGE_STRATEGIES, type ShortageStrategy } from '@cunshe/shared';
import { allocate } from './allocate';
import { type Allotment, type Claim, isWelcome, type Scarcity } from './claim';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 23, 2, minute));

/** `claim('a', 2)`: ordered in the order of the letters, takes what there is. */
function claim(lineId: string, wanted: number, wish: Claim['wish'] = 'none', more: Partial<Claim> = {}): Claim {
  return { lineId, orderedAt: at(lineId.charCodeAt(0)), wanted, wish, elsewhere: [], pinned: null, ...more };
}

function share(claims: Claim[], available: number, strategy: ShortageStrategy, more: Partial<Scarcity> = {}): Record<string, number> {
  const allotments = allocate(claims, { available, strategy, step: 1, leastUseful: 1, stockElsewhere: new Map(), ...more });
  return Object.fromEntries(allotments.map(({ lineId, allotted }) => [lineId, allotted]));
}

describe('allocate', () => {
  it('shares by what was wanted, the largest remainder first, then the earlier order', () => {
    expect(share([claim('a', 2), claim('b', 4), claim('c', 4)], 7, 'proportional')).toEqual({ a: 1, b: 3, c: 3 });
    expect(share([claim('a', 1), claim('b', 1), claim('c', 1)], 2, 'proportional')).toEqual({ a: 1, b: 1, c: 0 });
  });

  it('gives everybody one before anybody two', () => {
    expect(share([claim('a', 5), claim('b', 1), claim('c', 3)], 5, 'oneEachFirst')).toEqual({ a: 2, b: 1, c: 2 });
  });

  it('serves whoever ordered first', () => {
    expect(share([claim('a', 3), claim('b', 3), claim('c', 3)], 5, 'firstCome')).toEqual({ a: 3, b: 2, c: 0 });
  });

  it('gives no part to who wants all or nothing, and what that frees to others', () => {
    expect(share([claim('a', 2, 'refund'), claim('b', 2, 'refund'), claim('c', 2, 'refund')], 5, 'proportional')).toEqual({ a: 2, b: 2, c: 0 });
    expect(share([claim('a', 3, 'refund'), claim('b', 2)], 4, 'firstCome')).toEqual({ a: 3, b: 1 });
  });

  it('cuts weights in steps and gives nobody less than is of use', () => {
    expect(share([claim('a', 500), claim('b', 500), claim('c', 500)], 700, 'proportional', { step: 50, leastUseful: 250 })).toEqual({ a: 350, b: 350, c: 0 });
  });

  it('keeps what the operator set and shares out the rest', () => {
    expect(share([claim('a', 2), claim('b', 2), claim('c', 2, 'none', { pinned: 2 })], 4, 'firstCome')).toEqual({ a: 2, b: 0, c: 2 });
  });

  it('brings what is missing from the first garden that has all of it', () => {
    const claims = [claim('a', 3, 'same_crop', { elsewhere: ['few', 'many'] }), claim('b', 3, 'same_crop', { elsewhere: ['few', 'many'] })];
    const scarcity: Scarcity = { available: 1, strategy: 'firstCome', step: 1, leastUseful: 1, stockElsewhere: new Map([['few', 1], ['many', 4]]) };
    expect(allocate(claims, scarcity)).toEqual([
      { lineId: 'a', allotted: 1, substitute: { listingId: 'many', quantity: 2 } },
      { lineId: 'b', allotted: 0, substitute: { listingId: 'few', quantity: 1 } },
    ]);
  });
});

const claims = fc
  .uniqueArray(
    fc.record({
      lineId: fc.uuid(),
      orderedAt: fc.integer({ min: 0, max: 5 }).map(at),
      wanted: fc.integer({ min: 1, max: 40 }),
      wish: fc.constantFrom('none' as const, 'same_crop' as const, 'refund' as const),
      elsewhere: fc.subarray(['x', 'y', 'z']),
      pinned: fc.constant(null),
    }),
    { selector: ({ lineId }) => lineId, minLength: 1, maxLength: 25 },
  );
const scarcity = fc.record({
  available: fc.nat(300),
  strategy: fc.constantFrom(...SHORTAGE_STRATEGIES),
  step: fc.integer({ min: 1, max: 4 }),
  leastUseful: fc.integer({ min: 1, max: 6 }),
  stockElsewhere: fc.dictionary(fc.constantFrom('x', 'y', 'z'), fc.nat(30), { noNullPrototype: true }).map((stock) => new Map(Object.entries(stock))),
});
const sum = (allotments: readonly Allotment[], of: (allotment: Allotment) => number) => allotments.reduce((total, each) => total + of(each), 0);

describe('whatever is ordered and whatever there is', () => {
  const always = (holds: (claims: Claim[], scarcity: Scarcity) => void) => fc.assert(fc.property(claims, scarcity, holds), { numRuns: 500 });

  it('shares out no more than there is, to nobody more than was wanted', () =>
    always((given, scarce) => {
      const allotments = allocate(given, scarce);
      expect(allotments).toHaveLength(given.length);
      expect(sum(allotments, ({ allotted }) => allotted)).toBeLessThanOrEqual(scarce.available);
      for (const { lineId, allotted, substitute } of allotments) {
        const { wanted } = given.find((each) => each.lineId === lineId)!;
        expect(allotted).toBeGreaterThanOrEqual(0);
        expect(allotted + (substitute?.quantity ?? 0)).toBeLessThanOrEqual(wanted);
      }
    }));

  it('keeps to the least useful portion and to all or nothing', () =>
    always((given, scarce) => {
      for (const { lineId, allotted } of allocate(given, scarce)) expect(isWelcome(given.find((each) => each.lineId === lineId)!, allotted, scarce.leastUseful)).toBe(true);
    }));

  it('gives the same in whatever order it is asked', () =>
    fc.assert(
      fc.property(
        claims.chain((given) => fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length }))),
        scarcity,
        ([given, shuffled], scarce) => expect(allocate(shuffled, scarce)).toEqual(allocate(given, scarce)),
      ),
    ));

  it('takes from other gardens only what they have, for those who wished it', () =>
    always((given, scarce) => {
      const allotments = allocate(given, scarce);
      for (const listingId of ['x', 'y', 'z']) {
        const taken = sum(allotments, ({ substitute }) => (substitute?.listingId === listingId ? substitute.quantity : 0));
        expect(taken).toBeLessThanOrEqual(scarce.stockElsewhere.get(listingId) ?? 0);
      }
      for (const { lineId, substitute } of allotments) {
        const { wish, elsewhere } = given.find((each) => each.lineId === lineId)!;
        if (substitute) expect([wish, elsewhere.includes(substitute.listingId), substitute.quantity > 0]).toEqual(['same_crop', true, true]);
      }
    }));

  it('leaves nobody short when there is enough', () =>
    always((given, scarce) => {
      const enough = given.reduce((total, { wanted }) => total + wanted, 0);
      expect(allocate(given, { ...scarce, available: enough }).every(({ lineId, allotted }) => allotted === given.find((each) => each.lineId === lineId)!.wanted)).toBe(true);
    }));

  it('leaves nothing lying that somebody who takes any part could have', () =>
    always((given, scarce) => {
      const easy = given.map((each) => ({ ...each, wish: 'none' as const }));
      const allotments = allocate(easy, { ...scarce, step: 1, leastUseful: 1 });
      const wanted = easy.reduce((total, each) => total + each.wanted, 0);
      expect(sum(allotments, ({ allotted }) => allotted)).toBe(Math.min(wanted, scarce.available));
    }));
});
