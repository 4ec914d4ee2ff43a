import { type Actor, dateText, type TripBoard } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { type IdempotentRequest, Refusal, type Tx, UnitOfWork } from '../../platform';
import { Notices } from '../notifications/public';
import { Payments } from '../payments/public';
import { BookingRepository } from './booking.repository';
import { OPEN, type Trip, type TripBooking } from './domain/trip';
import { tripBookingPlace } from './places';
import { TripBoardQueries } from './trip-board.queries';
import { TripRepository } from './trip.repository';

/** Weather: the trip, every booking, every refund and every notice in one transaction. */
@Injectable()
export class CallOffTrip {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly trips: TripRepository,
    private readonly bookings: BookingRepository,
    private readonly payments: Payments,
    private readonly notices: Notices,
    private readonly boards: TripBoardQueries,
  ) {}

  /** @throws Refusal NOT_FOUND, STATE_CHANGED */
  execute(actor: Actor, request: IdempotentRequest, { tripId, reason }: { readonly tripId: string; readonly reason: string }): Promise<TripBoard> {
    return this.unitOfWork.once(request, async (tx) => {
      await this.boards.own(tx, actor, tripId);
      const trip = (await this.trips.hold(tx, tripId))!;
      if (!(await this.trips.callOff(tx, tripId, reason))) throw new Refusal('STATE_CHANGED');
      const open = await this.bookings.inState(tx, tripId, OPEN);
      for (const booking of open) await this.end(tx, booking, reason);
      await this.tell(tx, trip, open, reason);
      await tx.audit({ action: 'trip.called-off', subjectType: 'trip', subjectId: tripId, before: { state: trip.state }, after: { state: 'cancelled', bookings: open.length }, reason });
      return this.boards.boardIn(tx, tx.now, tripId);
    });
  }

  /** All that was paid goes back, whatever the policy says. */
  private async end(tx: Tx, { id, state, depositFen, extrasFen, extrasBackFen }: TripBooking, reason: string): Promise<void> {
    const paid = state === 'deposit_paid';
    const refundFen = paid ? depositFen + extrasFen - extrasBackFen : 0;
    await this.bookings.move(tx, id, state, 'cancelled', { refund_fen: paid ? depositFen : 0, extras_back_fen: paid ? extrasFen : 0, queue_no: null, household_id: null });
    if (state === 'held') await this.payments.closeOpen(tx, id);
    if (refundFen > 0) await this.payments.requestRefund(tx, { purpose: 'trip', subjectId: id, amountFen: refundFen, reason: `村游取消：${reason}`, bearer: 'operator', refundKey: 'called-off' });
    await tx.audit({ action: 'trip.booking-cancelled', subjectType: 'trip_booking', subjectId: id, before: { state }, after: { state: 'cancelled', refundFen }, reason });
  }

  private tell(tx: Tx, trip: Trip, bookings: readonly TripBooking[], reason: string): Promise<void> {
    return this.notices.postAll(tx, bookings.map(({ id, accountId, state }) => ({
      accountId, kind: 'trip_cancelled' as const, subjectId: id, title: `${dateText(trip.date)}的村游取消了`,
      body: `${reason}。${state === 'deposit_paid' ? '定金全退，原路退回。' : '没有扣钱。'}`, place: tripBookingPlace(id),
    })));
  }
}
