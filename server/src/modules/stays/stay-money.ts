import { fen } from '@cunshe/shared';
import { cancelRefund } from '../visits/public';
import type { Stay } from './stay.repository';

/** What goes back of a stay that is cancelled now, by the policy as it was booked; before the household has said yes, all of it. */
export function stayRefundNow({ state, policy, from, depositFen }: Stay, now: Date): number {
  if (state === 'paid') return depositFen;
  return state === 'confirmed' ? cancelRefund(policy, from, fen(depositFen), now) : 0;
}
