import type { Actor, GardenProfile } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { type IdempotentRequest, requirePermission, UnitOfWork } from '../../platform';
import { Listings } from '../catalogue/public';
import { Photos } from '../photos/public';
import { StoryQueries } from './story.queries';

/** 加张照片: what she put up today as it looks; the latest takes the place of the one before. */
@Injectable()
export class PhotographListing {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly listings: Listings,
    private readonly photos: Photos,
    private readonly pages: StoryQueries,
  ) {}

  /** @throws Refusal NOT_FOUND, also for another's photo */
  execute(actor: Actor, request: IdempotentRequest, { listingId, photoId }: { readonly listingId: string; readonly photoId: string }): Promise<GardenProfile> {
    return this.unitOfWork.once(request, async (tx) => {
      const [listing] = await this.listings.forOrder(tx, [listingId]);
      const { householdId, pairingId } = listing!;
      requirePermission(actor, 'listing:publish', householdId);
      await this.photos.attachNew(tx, [photoId], actor.accountId, { id: listingId, pairingId });
      await this.photos.openOnly(tx, listingId, [photoId]);
      await tx.audit({ action: 'listing.photographed', subjectType: 'listing', subjectId: listingId, after: { photoId } });
      return this.pages.garden(tx, householdId, tx.now);
    });
  }
}
