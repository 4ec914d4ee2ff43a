import type { QuoteLine } from '@cunshe/shared';
import { limitLeft } from './account-limit';
import { aggregateByListing } from './aggregate-by-listing';
import { type OrderSituation, type WantedLine, isClosed, refusedByCycle } from './decide-order';

/** Why each line cannot be ordered as asked, in the order given; null for those that can. */
export function lineProblems(situation: OrderSituation, wanted: readonly WantedLine[]): QuoteLine['problem'][] {
  const cycleClosed = refusedByCycle(situation) !== null;
  const demand = new Map(aggregateByListing(wanted).map(({ listingId, quantity }) => [listingId, quantity]));
  return wanted.map(({ listingId }) => {
    const listing = situation.listings.get(listingId)!;
    if (cycleClosed || isClosed(listing, situation.now)) return 'LISTING_CLOSED';
    if (demand.get(listingId)! > listing.remaining) return 'STOCK_GONE';
    const left = limitLeft(listing, situation.taken);
    return left !== null && demand.get(listingId)! > left ? 'LIMIT_PER_HOUSEHOLD' : null;
  });
}
