import { type Allotment, byOrderTime, type Claim, isWelcome, type Scarcity } from './claim';
import { SHARINGS } from './share-out';

/**
 * Who gets what of a crop of which too little was cut (DOMAIN §3 Shortage). What the operator set by hand stands; the
 * rest is shared out by the strategy. A share that is of no use, or a part for somebody who wants all or nothing, goes
 * to the others: the latest such claim steps back and the sharing is done again. Then the wishes: what is missing comes
 * from another garden where there is some, earlier orders first. Same input in whatever order, same answer.
 */
export function allocate(claims: readonly Claim[], scarcity: Scarcity): Allotment[] {
  const inTurn = [...claims].sort(byOrderTime);
  const shares = sharesOf(inTurn, scarcity);
  const left = new Map(scarcity.stockElsewhere);
  return inTurn.map((claim) => {
    const allotted = shares.get(claim.lineId) ?? 0;
    return { lineId: claim.lineId, allotted, substitute: takeElsewhere(claim, claim.wanted - allotted, scarcity.leastUseful, left) };
  });
}

function sharesOf(inTurn: readonly Claim[], scarcity: Scarcity): Map<string, number> {
  const shares = new Map(inTurn.flatMap((claim) => (claim.pinned === null ? [] : [[claim.lineId, Math.min(claim.pinned, claim.wanted)]])));
  const available = Math.max(0, scarcity.available - sumOf(shares));
  let takers = inTurn.filter((claim) => claim.pinned === null);
  for (;;) {
    const given = SHARINGS[scarcity.strategy](takers, available, scarcity.step);
    const unwelcome = takers.filter((claim, index) => !isWelcome(claim, given[index]!, scarcity.leastUseful)).at(-1);
    if (!unwelcome) {
      takers.forEach((claim, index) => shares.set(claim.lineId, given[index]!));
      return fillGaps(inTurn, shares, scarcity);
    }
    takers = takers.filter((claim) => claim !== unwelcome);
  }
}

/** Whoever stepped back and can be served whole after all is served, earlier orders first. */
function fillGaps(inTurn: readonly Claim[], shares: Map<string, number>, { available }: Scarcity): Map<string, number> {
  for (const claim of inTurn) {
    const share = shares.get(claim.lineId) ?? 0;
    const left = available - sumOf(shares);
    if (claim.pinned === null && share === 0 && claim.wanted <= left) shares.set(claim.lineId, claim.wanted);
  }
  return shares;
}

function sumOf(shares: ReadonlyMap<string, number>): number {
  return [...shares.values()].reduce((sum, share) => sum + share, 0);
}

/** One other garden for what is missing: the first that has all of it, else the first with a useful part. */
function takeElsewhere({ wish, elsewhere }: Claim, missing: number, leastUseful: number, left: Map<string, number>): Allotment['substitute'] {
  if (wish !== 'same_crop' || missing === 0) return null;
  const has = (listingId: string, least: number) => (left.get(listingId) ?? 0) >= least;
  const listingId = elsewhere.find((id) => has(id, missing)) ?? elsewhere.find((id) => has(id, Math.min(leastUseful, missing)));
  if (listingId === undefined) return null;
  const quantity = Math.min(missing, left.get(listingId)!);
  left.set(listingId, left.get(listingId)! - quantity);
  return { listingId, quantity };
}
