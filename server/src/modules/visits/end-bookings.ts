import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform';
import { Payments } from '../payments/public';
import { BookingRepository } from './booking.repository';
import { MOST_OFFERS, type TripBooking } from './domain/trip';
import { TripPlaces } from './trip-places';
import { TripRepository } from './trip.repository';

/** Places that nobody paid for or took in time. */
@Injectable()
export class EndBookings {
  constructor(
    private readonly trips: TripRepository,
    private readonly bookings: BookingRepository,
    private readonly payments: Payments,
    private readonly places: TripPlaces,
  ) {}

  /** Held and not paid by then. */
  async unpaid(tx: Tx, bookingId: string): Promise<void> {
    const booking = await this.held(tx, bookingId);
    if (booking?.state !== 'held' || tx.now < booking.heldUntil!) return;
    await this.bookings.move(tx, bookingId, 'held', 'expired');
    await this.payments.closeOpen(tx, bookingId);
    await tx.audit({ action: 'trip.hold-ended', subjectType: 'trip_booking', subjectId: bookingId, before: { state: 'held' }, after: { state: 'expired' }, reason: '15 分钟里没有付定金' });
    await this.places.release(tx, booking.tripId, booking);
  }

  /** Offered and not taken by then, with all of the trip that ended by now, in their order: once to the end of the list, the second time off it. */
  async lapsedOffer(tx: Tx, bookingId: string): Promise<void> {
    const booking = await this.held(tx, bookingId);
    if (!booking) return;
    for (const lapsed of await this.bookings.lapsedOffers(tx, booking.tripId)) await this.lapse(tx, lapsed);
  }

  private async lapse(tx: Tx, booking: TripBooking): Promise<void> {
    const { id: bookingId } = booking;
    const to = booking.offers < MOST_OFFERS ? 'waitlisted' : 'expired';
    const queueNo = to === 'waitlisted' ? await this.trips.nextInQueue(tx, booking.tripId) : null;
    await this.bookings.move(tx, bookingId, 'offered', to, { offered_until: null, queue_no: queueNo });
    await tx.audit({ action: 'trip.offer-lapsed', subjectType: 'trip_booking', subjectId: bookingId, before: { state: 'offered' }, after: { state: to, queueNo }, reason: '名额没有在时间内接下' });
    await this.places.release(tx, booking.tripId, booking);
  }

  private async held(tx: Tx, bookingId: string): Promise<TripBooking | null> {
    const booking = await this.bookings.byId(tx, bookingId);
    if (!booking) return null;
    await this.trips.hold(tx, booking.tripId);
    return this.bookings.hold(tx, bookingId);
  }
}
