import type { QuoteLine } from '@cunshe/shared';
import { aggregateByListing } from './aggregate-by-listing';
import { type OrderSituation, type WantedLine, isClosed, refusedByCycle } from './decide-order';

/** Why each line cannot be ordered as asked, in the order given; null for those that can. */
export function lineProblems(situation: OrderSituation, wanted: readonly WantedLine[]): QuoteLine['problem'][] {
  const cycleClosed = refusedByCycle(situation) !== null;
  const demand = new Map(aggregateByListing(wanted).map(({ listingId, quantity }) => [listingId, quantity]));
  return wanted.map(({ listingId }) => {
    const listing = situation.listings.get(listingId)!;
    if (cycleClosed || isClosed(listing, situation.now)) return 'LISTING_CLOSED';
    return demand.get(listingId)! > listing.remaining ? 'STOCK_GONE' : null;
  });
}
