import { type Actor, businessDateOf, dateText, type PaymentParameters, type TripBookingPage } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { type IdempotentRequest, Refusal, requirePermission, type Tx, UnitOfWork } from '../../platform';
import { Payments } from '../payments/public';
import { enqueueHoldEnd } from './booking-jobs-queue';
import { BookingRepository } from './booking.repository';
import { HOLD_MS, noLaterThanStart, type TripBooking } from './domain/trip';
import { TripQueries } from './trip.queries';
import { TripRepository } from './trip.repository';

/** The deposit, and taking an offered place first. */
@Injectable()
export class PayTrip {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly trips: TripRepository,
    private readonly bookings: BookingRepository,
    private readonly payments: Payments,
    private readonly queries: TripQueries,
  ) {}

  /** @throws Refusal NOT_FOUND, ORDER_NOT_PAYABLE, ORDER_EXPIRED, PROVIDER_UNAVAILABLE */
  async pay(actor: Actor, bookingId: string): Promise<PaymentParameters> {
    const payment = await this.unitOfWork.run(async (tx) => {
      const booking = await this.own(tx, actor, bookingId);
      if (booking.state === 'expired') throw new Refusal('ORDER_EXPIRED');
      if (booking.state !== 'held') throw new Refusal('ORDER_NOT_PAYABLE', { state: booking.state });
      if (tx.now >= booking.heldUntil!) throw new Refusal('ORDER_EXPIRED');
      const trip = await this.trips.byId(tx, booking.tripId);
      return this.payments.prepare(tx, {
        purpose: 'trip', subjectId: bookingId, payerAccountId: booking.accountId, amountFen: booking.depositFen + booking.extrasFen, expiresAt: booking.heldUntil!,
        description: `村社 ${dateText(trip!.date)}村游定金`, pairingId: booking.pairingId, businessDate: businessDateOf(tx.now),
      });
    });
    return this.payments.parameters(payment.id);
  }

  /** Asks the provider when its answer has not come by itself. */
  async check(actor: Actor, bookingId: string): Promise<TripBookingPage> {
    await this.queries.booking(actor, bookingId);
    const payment = await this.payments.latestOf('trip', bookingId);
    if (payment) await this.payments.check(payment.id);
    return this.queries.booking(actor, bookingId);
  }

  /** @throws Refusal NOT_FOUND, OFFER_LAPSED */
  accept(actor: Actor, request: IdempotentRequest, bookingId: string): Promise<TripBookingPage> {
    return this.unitOfWork.once(request, async (tx) => {
      const booking = await this.own(tx, actor, bookingId);
      const trip = (await this.trips.hold(tx, booking.tripId))!;
      if (booking.state !== 'offered' || tx.now >= booking.offeredUntil!) throw new Refusal('OFFER_LAPSED');
      const heldUntil = noLaterThanStart(tx.now, HOLD_MS, trip);
      if (!(await this.bookings.move(tx, bookingId, 'offered', 'held', { held_until: heldUntil, offered_until: null, queue_no: null }))) throw new Refusal('STATE_CHANGED');
      await enqueueHoldEnd(tx, bookingId, heldUntil);
      await tx.audit({ action: 'trip.offer-accepted', subjectType: 'trip_booking', subjectId: bookingId, before: { state: 'offered' }, after: { state: 'held', heldUntil: heldUntil.toISOString() } });
      return this.queries.bookingIn(tx, tx.now, bookingId);
    });
  }

  private async own(tx: Tx, actor: Actor, bookingId: string): Promise<TripBooking> {
    const booking = await this.bookings.byId(tx, bookingId);
    if (!booking) throw new Refusal('NOT_FOUND');
    requirePermission(actor, 'trip:book', booking.accountId);
    return booking;
  }
}
