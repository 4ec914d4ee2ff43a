import { Injectable } from '@nestjs/common';
import { HandlesJob, JobHandler, type Tx } from '../../platform';
import { Photos } from '../photos/public';
import { TripRatingRepository } from './after/trip-rating.repository';
import type { BookingJob, TripJob } from './booking-jobs-queue';
import { BookingRepository } from './booking.repository';
import { ERASE_AFTER_MS } from './domain/trip';
import { EndBookings } from './end-bookings';
import { PeopleRepository } from './people.repository';
import { TripRepository } from './trip.repository';

/** A quarter of an hour without the deposit. */
@Injectable()
@HandlesJob('trip.hold-ends')
export class EndHold extends JobHandler<BookingJob> {
  constructor(private readonly ending: EndBookings) {
    super();
  }

  async handle(tx: Tx, { bookingId }: BookingJob): Promise<void> {
    await this.ending.unpaid(tx, bookingId);
  }
}

/** An offer that nobody took. */
@Injectable()
@HandlesJob('trip.offer-ends')
export class EndOffer extends JobHandler<BookingJob> {
  constructor(private readonly ending: EndBookings) {
    super();
  }

  async handle(tx: Tx, { bookingId }: BookingJob): Promise<void> {
    await this.ending.lapsedOffer(tx, bookingId);
  }
}

/** Thirty days after a trip nothing personal of its families is left. */
@Injectable()
@HandlesJob('trip.erase')
export class EraseFamilies extends JobHandler<TripJob> {
  constructor(
    private readonly trips: TripRepository,
    private readonly bookings: BookingRepository,
    private readonly people: PeopleRepository,
    private readonly ratings: TripRatingRepository,
    private readonly photos: Photos,
  ) {
    super();
  }

  async handle(tx: Tx, { tripId }: TripJob): Promise<void> {
    const trip = await this.trips.byId(tx, tripId);
    if (trip && tx.now.getTime() < trip.endsAt.getTime() + ERASE_AFTER_MS) return; // moved to a later day, which has a job of its own
    const people = await this.people.dropTrip(tx, tripId);
    const erased = await this.bookings.erase(tx, tripId);
    await this.ratings.eraseWords(tx, tripId);
    const photos = await this.photos.letGo(tx, tripId);
    if (erased > 0) await tx.audit({ action: 'trip.families-erased', subjectType: 'trip', subjectId: tripId, after: { bookings: erased, people, photos }, reason: '活动结束 30 天，按规定删除' });
  }
}
