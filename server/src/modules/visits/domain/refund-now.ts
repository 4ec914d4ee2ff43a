import { fen } from '@cunshe/shared';
import { cancelRefund } from './cancel-policy';
import type { Trip, TripBooking } from './trip';

/** What goes back of a booking that is cancelled now; nothing of what was never paid. */
export function refundNow({ state, policy, depositFen }: Pick<TripBooking, 'state' | 'policy' | 'depositFen'>, { date }: Pick<Trip, 'date'>, now: Date): number {
  return state === 'deposit_paid' ? cancelRefund(policy, date, fen(depositFen), now) : 0;
}
