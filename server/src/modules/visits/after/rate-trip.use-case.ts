import type { Actor, TripPeoplePage } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { type IdempotentRequest, Refusal, requirePermission, UnitOfWork } from '../../../platform';
import { leadsElsewhere } from '../../ratings/public';
import { BookingRepository } from '../booking.repository';
import { TripPeople } from '../trip-people.use-case';
import { TripRepository } from '../trip.repository';
import { TellLowStars } from './tell-low-stars';
import { TripAfterFacts } from './trip-after-facts';
import { TripRatingRepository } from './trip-rating.repository';

interface Rating {
  readonly bookingId: string;
  readonly stars: number;
  readonly hostStars?: number;
  readonly text: string;
}

/** 评一评: a family that was there, once, within a week; the trip, and the household it ate at. */
@Injectable()
export class RateTrip {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly trips: TripRepository,
    private readonly bookings: BookingRepository,
    private readonly ratings: TripRatingRepository,
    private readonly facts: TripAfterFacts,
    private readonly pages: TripPeople,
    private readonly low: TellLowStars,
  ) {}

  /** @throws Refusal NOT_FOUND, TRIP_NOT_OVER, RATING_TEXT, INVALID_INPUT without stars for the household, STATE_CHANGED when rated before, too late or not there */
  execute(actor: Actor, request: IdempotentRequest, { bookingId, stars, hostStars, text }: Rating): Promise<TripPeoplePage> {
    return this.unitOfWork.once(request, async (tx) => {
      const booking = await this.bookings.byId(tx, bookingId);
      if (!booking) throw new Refusal('NOT_FOUND');
      requirePermission(actor, 'trip:book', booking.accountId);
      const trip = (await this.trips.byId(tx, booking.tripId))!;
      if (tx.now < trip.endsAt) throw new Refusal('TRIP_NOT_OVER');
      if (leadsElsewhere(text)) throw new Refusal('RATING_TEXT');
      if ((hostStars === undefined) !== (booking.householdId === null)) throw new Refusal('INVALID_INPUT', { hostStars: 'for the household it ate at' });
      if (!(await this.facts.mayRate(tx, tx.now, trip, booking)) || !(await this.ratings.insert(tx, booking, { stars, hostStars: hostStars ?? null, text: text.trim() }))) throw new Refusal('STATE_CHANGED');
      await tx.audit({ action: 'trip.rated', subjectType: 'trip_booking', subjectId: bookingId, after: { stars, ...(hostStars !== undefined && { hostStars, householdId: booking.householdId }) } });
      await this.low.tell(tx, trip, booking, { stars, hostStars: hostStars ?? null });
      return this.pages.pageIn(tx, tx.now, booking);
    });
  }
}
