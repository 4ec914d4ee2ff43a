import type { CrateEnd, CrateParty } from '@cunshe/shared';

export interface Place {
  readonly party: CrateParty | CrateEnd;
  readonly id: string;
}

export interface CrateMove {
  readonly typeId: string;
  readonly from: Place;
  readonly to: Place;
  /** Above zero. */
  readonly crates: number;
}

/** By `keyOf`: how many stand where. */
export type Standing = ReadonlyMap<string, number>;

const ENDS: readonly Place['party'][] = ['bought', 'found', 'lost', 'damaged'];

/** Crates stand with a party; an end is outside, where none are counted. */
export function isEnd({ party }: Place): boolean {
  return ENDS.includes(party);
}

export function keyOf(typeId: string, { party, id }: Place): string {
  return `${typeId}/${party}/${id}`;
}

/**
 * What really moves. Nobody gives more than the books say he has: what a van lacks was loaded at the depot without being
 * written down; what is lacking still is found, and counts as found from then on. So a door never waits for crates.
 */
export function settleMoves(wishes: readonly CrateMove[], standing: Standing, depot: Place): CrateMove[] {
  const now = new Map(standing);
  const settled: CrateMove[] = [];
  const has = (typeId: string, place: Place) => now.get(keyOf(typeId, place)) ?? 0;
  const go = (move: CrateMove) => {
    if (move.crates === 0) return;
    settled.push(move);
    if (!isEnd(move.from)) now.set(keyOf(move.typeId, move.from), has(move.typeId, move.from) - move.crates);
    if (!isEnd(move.to)) now.set(keyOf(move.typeId, move.to), has(move.typeId, move.to) + move.crates);
  };
  for (const wish of wishes) {
    if (!isEnd(wish.from)) {
      const lacking = Math.max(0, wish.crates - has(wish.typeId, wish.from));
      const loaded = wish.from.party === 'van' ? Math.min(lacking, has(wish.typeId, depot)) : 0;
      go({ typeId: wish.typeId, from: depot, to: wish.from, crates: loaded });
      go({ typeId: wish.typeId, from: { party: 'found', id: depot.id }, to: wish.from, crates: lacking - loaded });
    }
    go(wish);
  }
  return settled;
}

export interface CrateCount {
  readonly typeId: string;
  readonly good: number;
  readonly damaged: number;
}

/** What a count says beside the books: broken ones are written off, missing ones lost, others found. */
export function movesOfCount(count: CrateCount, booked: number, place: Place, depot: Place): CrateMove[] {
  const rest = Math.max(0, booked - count.damaged);
  const { typeId } = count;
  const moves: CrateMove[] = [
    { typeId, from: place, to: { party: 'damaged', id: depot.id }, crates: count.damaged },
    { typeId, from: place, to: { party: 'lost', id: depot.id }, crates: Math.max(0, rest - count.good) },
    { typeId, from: { party: 'found', id: depot.id }, to: place, crates: Math.max(0, count.good - rest) },
  ];
  return moves.filter(({ crates }) => crates > 0);
}

/** A crate of greens where no type says otherwise. */
const USUAL_GRAMS = 8_000;

/** How many crates of the usual type so many grams fill. */
export function cratesFor(grams: number, usual: { readonly holdsGrams: number } | undefined): number {
  return Math.ceil(grams / (usual?.holdsGrams ?? USUAL_GRAMS));
}
