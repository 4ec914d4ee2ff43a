import { fen } from '@cunshe/shared';
import { cancelRefund } from './cancel-policy';
import type { Trip, TripBooking } from './trip';

/** Whoever booked another day and cannot come on this one. */
const FREE_AFTER_MOVE = [{ daysBefore: 1, time: '18:00', percent: 100 }];

type Booked = Pick<TripBooking, 'state' | 'policy' | 'placedAt'>;
type Dated = Pick<Trip, 'date' | 'movedAt'>;

/** What goes back of a deposit when the booking is cancelled now; nothing of what was never paid. */
export function refundNow(booking: Booked & Pick<TripBooking, 'depositFen'>, trip: Dated, now: Date): number {
  return backOf(booking.depositFen, booking, trip, now);
}

/** The same of any sum that was paid with the deposit. */
export function backOf(paidFen: number, { state, policy, placedAt }: Booked, { date, movedAt }: Dated, now: Date): number {
  if (state !== 'deposit_paid') return 0;
  const byPolicy = cancelRefund(policy, date, fen(paidFen), now);
  return movedAt && placedAt <= movedAt ? Math.max(byPolicy, cancelRefund(FREE_AFTER_MOVE, date, fen(paidFen), now)) : byPolicy;
}
