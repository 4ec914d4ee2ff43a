import type { Actor, FarmerListing } from '@cunshe/shared';
import { Refusal, requirePermission, type Tx } from '../../platform';
import { presentFarmerListing } from './catalogue.presenter';
import type { ListingBrief } from './domain/listing';
import type { ListingRepository } from './listing.repository';

/**
 * A listing of the farmer's own, changed and shown as it is then.
 * @throws Refusal NOT_FOUND, and whatever the change refuses with
 */
export async function changeOwnListing(tx: Tx, listings: ListingRepository, actor: Actor, listingId: string, change: (listing: ListingBrief) => Promise<void>): Promise<FarmerListing> {
  const [listing] = await listings.byIds(tx, [listingId]);
  if (!listing) throw new Refusal('NOT_FOUND');
  requirePermission(actor, 'listing:withdraw', listing.householdId);
  await change(listing);
  const [changed] = await listings.byIds(tx, [listingId]);
  return presentFarmerListing(changed!, tx.now);
}
