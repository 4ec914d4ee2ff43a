import type { ShortageStrategy, Substitution } from '@cunshe/shared';

/** One line's claim on a crop of which there is too little. Quantities are base units. */
export interface Claim {
  readonly lineId: string;
  readonly orderedAt: Date;
  readonly wanted: number;
  /** `none`: whatever there is; `refund`: all or nothing; `same_crop`: whatever there is, the rest from another garden. */
  readonly wish: Substitution;
  /** Other listings of the same crop that can still reach this line's bag, in the order to try them. */
  readonly elsewhere: readonly string[];
  /** What the operator has set by hand; null while the strategy decides. */
  readonly pinned: number | null;
}

export interface Scarcity {
  readonly available: number;
  readonly strategy: ShortageStrategy;
  /** The smallest step a share is cut in: a piece, or so many grams. */
  readonly step: number;
  /** Less than this is of no use to anybody, unless no more was ordered. */
  readonly leastUseful: number;
  /** What other gardens have left, by listing. */
  readonly stockElsewhere: ReadonlyMap<string, number>;
}

export interface Allotment {
  readonly lineId: string;
  readonly allotted: number;
  readonly substitute: { readonly listingId: string; readonly quantity: number } | null;
}

/** Earlier orders first; at the same instant by id. */
export function byOrderTime(a: Claim, b: Claim): number {
  return a.orderedAt.getTime() - b.orderedAt.getTime() || (a.lineId < b.lineId ? -1 : a.lineId > b.lineId ? 1 : 0);
}

/** May a claim be given so much? Nothing, all of it, or a useful part when parts are welcome. */
export function isWelcome(claim: Claim, share: number, leastUseful: number): boolean {
  if (share === 0 || share === claim.wanted) return true;
  return claim.wish !== 'refund' && share >= Math.min(leastUseful, claim.wanted);
}
