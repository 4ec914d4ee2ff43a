import { type Actor, type FarmerListing, hasCome } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { type IdempotentRequest, Refusal, type Tx, UnitOfWork } from '../../platform';
import { changeOwnListing } from './change-own-listing';
import { withdrawUntil } from './domain/decide-listing';
import type { ListingBrief } from './domain/listing';
import { ListingRepository } from './listing.repository';

/** 收回来: within ten minutes the last publish comes off the bed again, while nobody has ordered of it. */
@Injectable()
export class WithdrawListing {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly listings: ListingRepository,
  ) {}

  /** @throws Refusal NOT_FOUND, UNDO_TOO_LATE, LISTING_HAS_ORDERS */
  execute(actor: Actor, request: IdempotentRequest, listingId: string): Promise<FarmerListing> {
    return this.unitOfWork.once(request, (tx) => changeOwnListing(tx, this.listings, actor, listingId, async (listing) => {
      if (hasCome(withdrawUntil(listing.submittedAt), tx.now)) throw new Refusal('UNDO_TOO_LATE');
      await this.withdraw(tx, listing);
    }));
  }

  private async withdraw(tx: Tx, listing: ListingBrief): Promise<void> {
    const { id, offered, added } = listing;
    const withdrawn = added === null ? await this.listings.withdraw(tx, id) : await this.listings.withdrawAddition(tx, id);
    if (!withdrawn) throw new Refusal('LISTING_HAS_ORDERS');
    await tx.audit({ action: 'listing.withdraw', subjectType: 'listing', subjectId: id, before: { offered }, after: { offered: offered - (added ?? offered) } });
  }
}
