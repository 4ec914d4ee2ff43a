import { type SaleUnit, baseQuantity, quantityText } from '@cunshe/shared';
import { aggregateByListing, type StockItem } from './aggregate-by-listing';
import type { Refused } from './ordering-rule';

/** A listing as its limit sees it. */
export interface LimitedListing {
  readonly id: string;
  readonly cropName: string;
  readonly unit: SaleUnit;
  readonly mostPerAccount: number | null;
}

interface LimitSituation {
  readonly listings: ReadonlyMap<string, LimitedListing>;
  readonly taken: ReadonlyMap<string, number>;
}

/** What the account may still order of it; null without a limit. */
export function limitLeft(listing: LimitedListing, taken: ReadonlyMap<string, number>): number | null {
  return listing.mostPerAccount === null ? null : Math.max(0, listing.mostPerAccount - (taken.get(listing.id) ?? 0));
}

/** 每家最多: over all live orders of the account, however many it makes. */
export function refusedByLimit({ listings, taken }: LimitSituation, wanted: readonly StockItem[]): Refused | null {
  for (const { listingId, quantity } of aggregateByListing(wanted)) {
    const listing = listings.get(listingId)!;
    const left = limitLeft(listing, taken);
    if (left !== null && quantity > left) return overLimit(listing, left);
  }
  return null;
}

export function overLimit({ id, cropName, unit }: LimitedListing, left: number): Refused {
  return { refused: 'LIMIT_PER_HOUSEHOLD', details: { listingId: id, cropName, left, leftText: left === 0 ? null : quantityText(unit, baseQuantity(left)) } };
}
