import { type Actor, businessDateOf, type TripBookingPage } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { type IdempotentRequest, Refusal, requirePermission, type Tx, UnitOfWork } from '../../platform';
import { Payments } from '../payments/public';
import { Ledger } from '../settlement/public';
import { BookingRepository } from './booking.repository';
import { prepaidOpen } from './domain/extras';
import { backOf, refundNow } from './domain/refund-now';
import { HOLDING, OPEN, type TripBooking } from './domain/trip';
import { ExtraRepository } from './extra.repository';
import { TripPlaces } from './trip-places';
import { TripQueries } from './trip.queries';
import { TripRepository } from './trip.repository';

/** 取消报名: for the sum that was shown, by the policy as it was when the family booked. */
@Injectable()
export class CancelBooking {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly trips: TripRepository,
    private readonly bookings: BookingRepository,
    private readonly payments: Payments,
    private readonly ledger: Ledger,
    private readonly places: TripPlaces,
    private readonly queries: TripQueries,
    private readonly extras: ExtraRepository,
  ) {}

  /** @throws Refusal NOT_FOUND, STATE_CHANGED, REFUND_CHANGED when another sum goes back now than was shown */
  execute(actor: Actor, request: IdempotentRequest, { bookingId, expectedRefundFen }: { readonly bookingId: string; readonly expectedRefundFen: number }): Promise<TripBookingPage> {
    return this.unitOfWork.once(request, async (tx) => {
      const found = await this.bookings.byId(tx, bookingId);
      if (!found) throw new Refusal('NOT_FOUND');
      requirePermission(actor, 'trip:book', found.accountId);
      const trip = (await this.trips.hold(tx, found.tripId))!;
      const booking = (await this.bookings.hold(tx, bookingId))!;
      if (!OPEN.includes(booking.state)) throw new Refusal('STATE_CHANGED');
      const back = { depositFen: refundNow(booking, trip, tx.now), extrasFen: backOf(prepaidOpen(await this.extras.linesOf(tx, 'booking_id', bookingId)), booking, trip, tx.now) };
      const refundFen = back.depositFen + back.extrasFen;
      if (refundFen !== expectedRefundFen) throw new Refusal('REFUND_CHANGED', { refundFen });
      await this.cancel(tx, booking, back);
      return this.queries.bookingIn(tx, tx.now, bookingId);
    });
  }

  private async cancel(tx: Tx, booking: TripBooking, { depositFen, extrasFen }: Pick<TripBooking, 'depositFen' | 'extrasFen'>): Promise<void> {
    const { id, state, tripId } = booking;
    const refundFen = depositFen + extrasFen;
    const changes = { refund_fen: depositFen, extras_back_fen: booking.extrasBackFen + extrasFen, queue_no: null, household_id: null };
    if (!(await this.bookings.move(tx, id, state, 'cancelled', changes))) throw new Refusal('STATE_CHANGED');
    await this.payments.closeOpen(tx, id);
    if (refundFen > 0) await this.payments.requestRefund(tx, { purpose: 'trip', subjectId: id, amountFen: refundFen, reason: '取消村游', bearer: 'operator', refundKey: 'cancelled' });
    await this.keepRest(tx, booking, refundFen);
    await tx.audit({ action: 'trip.booking-cancelled', subjectType: 'trip_booking', subjectId: id, before: { state }, after: { state: 'cancelled', refundFen }, reason: '住户取消' });
    if (HOLDING.includes(state)) await this.places.release(tx, tripId, booking);
  }

  /** What the policy does not give back of a deposit that was paid is the operator's from now on. */
  private async keepRest(tx: Tx, { id, state, pairingId, depositFen, extrasFen, extrasBackFen }: TripBooking, refundFen: number): Promise<void> {
    const keptFen = depositFen + extrasFen - extrasBackFen - refundFen;
    if (state !== 'deposit_paid' || keptFen === 0) return;
    await this.ledger.post(tx, { kind: 'trip_deposit_kept', subjectId: id, pairingId, businessDate: businessDateOf(tx.now), facts: { bookingId: id, fen: keptFen } });
  }
}
