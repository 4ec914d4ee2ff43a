import type { Actor, RatingsToReview } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { type IdempotentRequest, Refusal, requirePermission, UnitOfWork } from '../../platform';
import { Pairings } from '../pairing/public';
import { RatingQueries } from './ratings.queries';
import { RatingRepository } from './rating.repository';

/** Words that insult somebody or tell what nobody needs to know go; the stars stay, whatever they are. */
@Injectable()
export class HideRating {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly ratings: RatingRepository,
    private readonly pairings: Pairings,
    private readonly pages: RatingQueries,
  ) {}

  /** @throws Refusal NOT_FOUND for another operator's, STATE_CHANGED when they are gone already */
  async execute(actor: Actor, request: IdempotentRequest, { operatorId, ratingId, reason }: { readonly operatorId: string; readonly ratingId: string; readonly reason: string }): Promise<RatingsToReview> {
    requirePermission(actor, 'rating:review', operatorId);
    const pairing = await this.pairings.runBy(operatorId);
    return this.unitOfWork.once(request, async (tx) => {
      const rating = await this.ratings.byId(tx, ratingId);
      if (!rating || !pairing || rating.pairingId !== pairing.id) throw new Refusal('NOT_FOUND');
      if (!(await this.ratings.hide(tx, ratingId, reason))) throw new Refusal('STATE_CHANGED');
      await tx.audit({ action: 'rating.hidden', subjectType: 'household', subjectId: rating.householdId, before: { ratingId, text: rating.text }, after: { ratingId, text: '' }, reason });
      return this.pages.reviewIn(tx, pairing, tx.now);
    });
  }
}
