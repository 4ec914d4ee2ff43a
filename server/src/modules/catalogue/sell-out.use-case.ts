import type { Actor, FarmerListing } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { type IdempotentRequest, Refusal, type Tx, UnitOfWork } from '../../platform';
import { changeOwnListing } from './change-own-listing';
import type { ListingBrief } from './domain/listing';
import { ListingRepository } from './listing.repository';

/** 卖完了: after the ten minutes too. What residents have ordered they get; nobody orders more. */
@Injectable()
export class SellOut {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly listings: ListingRepository,
  ) {}

  /** A second time changes nothing. @throws Refusal NOT_FOUND, STATE_CHANGED once it is closed */
  execute(actor: Actor, request: IdempotentRequest, listingId: string): Promise<FarmerListing> {
    return this.unitOfWork.once(request, (tx) => changeOwnListing(tx, this.listings, actor, listingId, async (listing) => {
      if (listing.state !== 'sold_out' && listing.state !== 'withdrawn') await this.end(tx, listing);
    }));
  }

  private async end(tx: Tx, { id, offered, state }: ListingBrief): Promise<void> {
    const soldOut = await this.listings.sellOut(tx, id);
    if (!soldOut && !(await this.listings.withdraw(tx, id))) throw new Refusal('STATE_CHANGED');
    await tx.audit({ action: 'listing.sold-out', subjectType: 'listing', subjectId: id, before: { offered, state }, after: { state: soldOut ? 'sold_out' : 'withdrawn' } });
  }
}
