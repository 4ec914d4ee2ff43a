import { type Actor, businessDateOf, type ExtraWish, type HostDayPage, type TripBookingPage } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { type IdempotentRequest, Refusal, requirePermission, type Tx, UnitOfWork } from '../../platform';
import { Payments } from '../payments/public';
import { BookingRepository } from './booking.repository';
import { type ExtraOrder, mayCancel, sumOf } from './domain/extras';
import { backOf } from './domain/refund-now';
import type { Trip, TripBooking } from './domain/trip';
import { ExtraOrders } from './extra-orders';
import { ExtraRepository } from './extra.repository';
import { HostDayQueries } from './host-day.queries';
import { TripQueries } from './trip.queries';
import { TripRepository } from './trip.repository';

/** 加采摘和特产 to a booking that has its places, take it off again, and hand it over. */
@Injectable()
export class OrderExtras {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly trips: TripRepository,
    private readonly bookings: BookingRepository,
    private readonly extras: ExtraRepository,
    private readonly orders: ExtraOrders,
    private readonly payments: Payments,
    private readonly queries: TripQueries,
    private readonly hostDays: HostDayQueries,
  ) {}

  /** To be paid at the village. @throws Refusal NOT_FOUND, TRIP_CLOSED, STATE_CHANGED, QUOTE_CHANGED, EXTRA_GONE */
  order(actor: Actor, request: IdempotentRequest, { bookingId, ...wish }: ExtraWish & { readonly bookingId: string }): Promise<TripBookingPage> {
    return this.unitOfWork.once(request, async (tx) => {
      const { trip, booking } = await this.held(tx, bookingId);
      requirePermission(actor, 'trip:book', booking.accountId);
      if (trip.state !== 'published' || trip.settledAt !== null || tx.now >= trip.endsAt) throw new Refusal('TRIP_CLOSED');
      if (booking.state !== 'held' && booking.state !== 'deposit_paid') throw new Refusal('STATE_CHANGED');
      await this.orders.take(tx, booking, [wish], false);
      return this.queries.bookingIn(tx, tx.now, bookingId);
    });
  }

  /** For the sum that was shown. @throws Refusal NOT_FOUND, STATE_CHANGED, REFUND_CHANGED */
  cancel(actor: Actor, request: IdempotentRequest, { lineId, expectedRefundFen }: { readonly lineId: string; readonly expectedRefundFen: number }): Promise<TripBookingPage> {
    return this.unitOfWork.once(request, async (tx) => {
      const { trip, booking, line } = await this.heldLine(tx, lineId);
      requirePermission(actor, 'trip:book', booking.accountId);
      if (trip.settledAt !== null || !mayCancel(line, booking)) throw new Refusal('STATE_CHANGED');
      const refundFen = line.prepaid ? backOf(sumOf(line), booking, trip, tx.now) : 0;
      if (refundFen !== expectedRefundFen) throw new Refusal('REFUND_CHANGED', { refundFen });
      if (!(await this.extras.cancel(tx, line))) throw new Refusal('STATE_CHANGED');
      await this.giveBack(tx, booking, line, refundFen);
      await tx.audit({ action: 'trip.extra-cancelled', subjectType: 'trip_booking', subjectId: booking.id, before: { lineId, pieces: line.pieces }, after: { refundFen }, reason: '住户不要了' });
      return this.queries.bookingIn(tx, tx.now, booking.id);
    });
  }

  /** From the day of the trip on. @throws Refusal NOT_FOUND, STATE_CHANGED */
  hand(actor: Actor, request: IdempotentRequest, lineId: string): Promise<HostDayPage> {
    return this.unitOfWork.once(request, async (tx) => {
      const { trip, booking, line } = await this.heldLine(tx, lineId);
      requirePermission(actor, 'trip:host', line.householdId);
      if (booking.state !== 'deposit_paid' || trip.settledAt !== null || businessDateOf(tx.now) < trip.date || !(await this.extras.hand(tx, lineId))) throw new Refusal('STATE_CHANGED');
      await tx.audit({ action: 'trip.extra-handed', subjectType: 'trip_booking', subjectId: booking.id, before: { lineId, state: 'ordered' }, after: { state: 'handed', fen: sumOf(line), prepaid: line.prepaid } });
      return this.hostDays.pageIn(tx, tx.now, line.householdId);
    });
  }

  private async giveBack(tx: Tx, { id }: TripBooking, line: ExtraOrder, refundFen: number): Promise<void> {
    if (refundFen === 0) return;
    await this.bookings.giveExtrasBack(tx, id, refundFen);
    await this.payments.requestRefund(tx, { purpose: 'trip', subjectId: id, amountFen: refundFen, reason: `不要${line.name}了`, bearer: 'operator', refundKey: `extra-${line.id}` });
  }

  private async heldLine(tx: Tx, lineId: string): Promise<{ trip: Trip; booking: TripBooking; line: ExtraOrder }> {
    const found = await this.extras.line(tx, lineId);
    if (!found) throw new Refusal('NOT_FOUND');
    const held = await this.held(tx, found.bookingId);
    return { ...held, line: (await this.extras.line(tx, lineId))! };
  }

  private async held(tx: Tx, bookingId: string): Promise<{ trip: Trip; booking: TripBooking }> {
    const found = await this.bookings.byId(tx, bookingId);
    if (!found) throw new Refusal('NOT_FOUND');
    const trip = (await this.trips.hold(tx, found.tripId))!;
    return { trip, booking: (await this.bookings.hold(tx, bookingId))! };
  }
}
