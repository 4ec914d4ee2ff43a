import fc from 'fast-check';
import { type CrateMove, cratesFor, isEnd, keyOf, movesOfCount, type Place, settleMoves } from '../../../src/modules/crates/domain/crate-move';

const DEPOT: Place = { party: 'depot', id: 'p' };
const PLACES: readonly Place[] = [DEPOT, { party: 'van', id: 'v1' }, { party: 'van', id: 'v2' }, { party: 'household', id: 'h' }, { party: 'point', id: 'a' }];
const ENDS: readonly Place[] = [{ party: 'bought', id: 'p' }, { party: 'lost', id: 'p' }, { party: 'damaged', id: 'p' }];

const wish: fc.Arbitrary<CrateMove> = fc.record({
  typeId: fc.constantFrom('big', 'small'), from: fc.constantFrom(...PLACES, ENDS[0]!), to: fc.constantFrom(...PLACES, ENDS[1]!, ENDS[2]!), crates: fc.nat(30),
}).filter(({ from, to }) => from !== to && !(isEnd(from) && isEnd(to)));

/** Sums of what moved, by type and place. */
function sumsOf(moves: readonly CrateMove[]): Map<string, number> {
  const sums = new Map<string, number>();
  const add = (key: string, crates: number) => sums.set(key, (sums.get(key) ?? 0) + crates);
  for (const { typeId, from, to, crates } of moves) {
    add(keyOf(typeId, from), -crates);
    add(keyOf(typeId, to), crates);
  }
  return sums;
}

describe('crates on their way', () => {
  it('are conserved, and nobody ever has fewer than none, whatever is wished', () => {
    fc.assert(fc.property(fc.array(fc.array(wish, { maxLength: 6 }), { maxLength: 20 }), (days) => {
      let standing = new Map<string, number>();
      const all: CrateMove[] = [];
      for (const wishes of days) {
        for (const move of settleMoves(wishes, standing, DEPOT)) {
          all.push(move);
          const inside = [...sumsOf(all)].filter(([key]) => !ENDS.some(({ party }) => key.includes(`/${party}/`)) && !key.includes('/found/'));
          expect(inside.filter(([, crates]) => crates < 0)).toEqual([]);
          standing = new Map(inside);
        }
      }
      const sums = sumsOf(all);
      expect([...sums.values()].reduce((sum, crates) => sum + crates, 0)).toBe(0);
      expect(all.every(({ crates }) => crates > 0)).toBe(true);
    }), { numRuns: 300 });
  });

  it('carry out every wish in full, adding only what was lacking', () => {
    fc.assert(fc.property(fc.array(wish, { maxLength: 8 }), (wishes) => {
      const moves = settleMoves(wishes, new Map(), DEPOT);
      const wanted = wishes.filter(({ crates }) => crates > 0);
      expect(moves.filter((move) => wanted.includes(move))).toEqual(wanted);
      expect(moves.filter((move) => !wanted.includes(move)).every(({ from }) => from.party === 'found' || from.party === 'depot')).toBe(true);
    }), { numRuns: 300 });
  });

  it('stand after a count as they were counted', () => {
    const point: Place = { party: 'point', id: 'a' };
    fc.assert(fc.property(fc.nat(50), fc.nat(50), fc.nat(20), (booked, good, damaged) => {
      const standing = new Map([[keyOf('big', point), booked]]);
      const moves = settleMoves(movesOfCount({ typeId: 'big', good, damaged }, booked, point, DEPOT), standing, DEPOT);
      expect(booked + (sumsOf(moves).get(keyOf('big', point)) ?? 0)).toBe(good);
    }), { numRuns: 300 });
  });

  it('fill by weight, the last one in part', () => {
    expect([cratesFor(0, undefined), cratesFor(1, undefined), cratesFor(8_000, undefined), cratesFor(8_001, { holdsGrams: 8_000 }), cratesFor(8_001, { holdsGrams: 4_000 })]).toEqual([0, 1, 1, 2, 3]);
  });
});
