import type { Actor, TripAfterPage } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { type IdempotentRequest, Refusal, UnitOfWork } from '../../../platform';
import { TripBoardQueries } from '../trip-board.queries';
import { TripAfterQueries } from './trip-after.queries';
import { TripRatingRepository } from './trip-rating.repository';

/** Words that insult somebody or tell what nobody needs to know go; the stars stay, whatever they are. */
@Injectable()
export class HideTripRating {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly boards: TripBoardQueries,
    private readonly ratings: TripRatingRepository,
    private readonly pages: TripAfterQueries,
  ) {}

  /** The trail keeps the reason, not the words: they are erased with the rest. @throws Refusal NOT_FOUND, STATE_CHANGED when they are gone already */
  execute(actor: Actor, request: IdempotentRequest, { tripId, bookingId, reason }: { readonly tripId: string; readonly bookingId: string; readonly reason: string }): Promise<TripAfterPage> {
    return this.unitOfWork.once(request, async (tx) => {
      await this.boards.own(tx, actor, tripId);
      if (!(await this.ratings.ofTrip(tx, tripId)).some((rating) => rating.bookingId === bookingId)) throw new Refusal('NOT_FOUND');
      if (!(await this.ratings.hide(tx, tripId, bookingId, reason))) throw new Refusal('STATE_CHANGED');
      await tx.audit({ action: 'trip.rating-hidden', subjectType: 'trip_booking', subjectId: bookingId, before: { hidden: false }, after: { hidden: true }, reason });
      return this.pages.pageIn(tx, tx.now, actor, tripId);
    });
  }
}
