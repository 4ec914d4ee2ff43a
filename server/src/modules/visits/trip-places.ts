import { dateText } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform';
import { Notices } from '../notifications/public';
import { enqueueOfferEnd } from './booking-jobs-queue';
import { BookingRepository } from './booking.repository';
import { noLaterThanStart, OFFER_MS, peopleOf, takesBookings, type Trip, type TripBooking } from './domain/trip';
import { tripBookingPlace } from './places';
import { TripRepository } from './trip.repository';

/** The places of a trip: freed ones are offered down the waiting list in the same transaction. */
@Injectable()
export class TripPlaces {
  constructor(
    private readonly trips: TripRepository,
    private readonly bookings: BookingRepository,
    private readonly notices: Notices,
  ) {}

  /** Gives a booking's places back and offers them on. The trip is held. */
  async release(tx: Tx, tripId: string, booking: TripBooking): Promise<void> {
    await this.trips.release(tx, tripId, peopleOf(booking));
    await this.offerOn(tx, tripId);
  }

  /** To the first that fits whole, until nothing is left for anybody who waits: who is too many keeps the place in the list. */
  async offerOn(tx: Tx, tripId: string): Promise<void> {
    for (let trip = await this.trips.hold(tx, tripId); trip && takesBookings(trip, tx.now) && trip.familiesTaken < trip.families; trip = await this.trips.hold(tx, tripId)) {
      const next = await this.bookings.firstWaiting(tx, tripId, trip.seats - trip.seatsTaken);
      if (!next || !(await this.trips.take(tx, tripId, peopleOf(next)))) return;
      await this.offer(tx, trip, next);
    }
  }

  private async offer(tx: Tx, trip: Trip, booking: TripBooking): Promise<void> {
    const until = noLaterThanStart(tx.now, OFFER_MS, trip);
    await this.bookings.move(tx, booking.id, 'waitlisted', 'offered', { offered_until: until, offers: booking.offers + 1 });
    await enqueueOfferEnd(tx, booking.id, until);
    await tx.audit({ action: 'trip.place-offered', subjectType: 'trip_booking', subjectId: booking.id, before: { state: 'waitlisted', queueNo: booking.queueNo }, after: { state: 'offered', until: until.toISOString() }, reason: '有名额空出来，按候补顺序' });
    await this.notices.post(tx, {
      accountId: booking.accountId, kind: 'trip_offered', subjectId: `${booking.id}:${booking.offers}`, title: `${trip.title}有名额了`,
      body: `${dateText(trip.date)}的村游空出了你家的位子，半天内点“要这个名额”并付定金，过时给下一家。`, place: tripBookingPlace(booking.id),
    });
  }
}
