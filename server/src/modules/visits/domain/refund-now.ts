import { fen } from '@cunshe/shared';
import { cancelRefund } from './cancel-policy';
import type { Trip, TripBooking } from './trip';

/** Whoever booked another day and cannot come on this one. */
const FREE_AFTER_MOVE = [{ daysBefore: 1, time: '18:00', percent: 100 }];

/** What goes back of a booking that is cancelled now; nothing of what was never paid. */
export function refundNow({ state, policy, depositFen, placedAt }: Pick<TripBooking, 'state' | 'policy' | 'depositFen' | 'placedAt'>, { date, movedAt }: Pick<Trip, 'date' | 'movedAt'>, now: Date): number {
  if (state !== 'deposit_paid') return 0;
  const byPolicy = cancelRefund(policy, date, fen(depositFen), now);
  return movedAt && placedAt <= movedAt ? Math.max(byPolicy, cancelRefund(FREE_AFTER_MOVE, date, fen(depositFen), now)) : byPolicy;
}
