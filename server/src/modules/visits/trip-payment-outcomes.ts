import { dateText, fen, formatPrice } from '@cunshe/shared';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../platform';
import { Notices } from '../notifications/public';
import { type PaidFact, PaymentOutcomes, type RefundedFact } from '../payments/public';
import { BookingRepository } from './booking.repository';
import { tripBookingPlace } from './places';
import { TripRepository } from './trip.repository';

/** Tells payments what a deposit does: the booking that still has its places keeps it, any other gives it back. */
@Injectable()
export class TripPaymentOutcomes implements OnModuleInit {
  constructor(
    private readonly outcomes: PaymentOutcomes,
    private readonly trips: TripRepository,
    private readonly bookings: BookingRepository,
    private readonly notices: Notices,
  ) {}

  onModuleInit(): void {
    this.outcomes.register('trip', { onPaid: (tx, payment) => this.onPaid(tx, payment), onRefunded: (tx, refund) => this.onRefunded(tx, refund) });
  }

  private async onPaid(tx: Tx, { id, subjectId }: PaidFact): Promise<'kept' | 'refund'> {
    const booking = await this.bookings.byId(tx, subjectId);
    if (!booking) return 'refund';
    if (!(await this.bookings.move(tx, subjectId, 'held', 'deposit_paid', { payment_id: id, paid_at: tx.now }))) return 'refund';
    const trip = (await this.trips.byId(tx, booking.tripId))!;
    await tx.audit({ action: 'trip.deposit-paid', subjectType: 'trip_booking', subjectId, before: { state: 'held' }, after: { state: 'deposit_paid', fen: booking.depositFen + booking.extrasFen, paymentId: id }, reason: '定金到账' });
    await this.notices.post(tx, { accountId: booking.accountId, kind: 'trip_booked', subjectId, title: `${trip.title}，报上了`, body: `${dateText(trip.date)}，${trip.gathering}。去不了早点取消，名额给下一家。`, place: tripBookingPlace(subjectId) });
    return 'kept';
  }

  private async onRefunded(tx: Tx, { id, subjectId, amountFen }: RefundedFact): Promise<void> {
    const booking = await this.bookings.byId(tx, subjectId);
    if (!booking) return;
    await this.notices.post(tx, { accountId: booking.accountId, kind: 'trip_refunded', subjectId: id, title: `村游退款 ${formatPrice(fen(amountFen))} 到了`, body: '原路退回，到你付款的地方。', place: tripBookingPlace(subjectId) });
  }
}
