import type { ListingBrief } from './listing';

/** A page left open over lunch says nothing about how long listing takes. */
const LONGEST_SECONDS = 1_800;

/** The median of opened → put up over listings, whole seconds and at least 1; null when none was measured. */
export function medianListingSeconds(listings: readonly Pick<ListingBrief, 'openedAt' | 'submittedAt'>[]): number | null {
  const took = listings.flatMap((listing) => secondsOf(listing) ?? []).sort((a, b) => a - b);
  if (took.length === 0) return null;
  const middle = Math.floor(took.length / 2);
  const median = took.length % 2 === 1 ? took[middle]! : (took[middle - 1]! + took[middle]!) / 2;
  return Math.max(1, Math.round(median));
}

function secondsOf({ openedAt, submittedAt }: Pick<ListingBrief, 'openedAt' | 'submittedAt'>): number | null {
  const seconds = openedAt ? (submittedAt.getTime() - openedAt.getTime()) / 1_000 : 0;
  return seconds > 0 && seconds <= LONGEST_SECONDS ? seconds : null;
}
