import type { OrderCycleState } from '@cunshe/shared';
import { hasCome } from '@cunshe/shared';
import type { OrderState } from '@cunshe/shared';
import type { OrderChangeState } from './order-change';

export interface ChangePaymentSituation {
  readonly now: Date;
  readonly order: { readonly state: OrderState; readonly revision: number; readonly cutoffAt: Date };
  readonly change: { readonly state: OrderChangeState; readonly baseRevision: number; readonly differenceFen: number };
  readonly cycle: { readonly state: OrderCycleState; readonly locksAt: Date };
  readonly paidFen: number;
}

/** As for an order: `confirm` what is reserved, `reclaim` what was given back while it may still be had, else `refund`. */
export type ChangePaymentDecision = 'confirm' | 'reclaim' | 'refund';

/** A change is made of the order it was decided on, or not at all. */
export function decideChangePayment({ now, order, change, cycle, paidFen }: ChangePaymentSituation): ChangePaymentDecision {
  if (paidFen !== change.differenceFen || order.state !== 'paid' || order.revision !== change.baseRevision) return 'refund';
  const beforeLock = !hasCome(cycle.locksAt, now) && ['planned', 'open', 'closed'].includes(cycle.state);
  if (change.state === 'pending') return beforeLock ? 'confirm' : 'refund';
  const open = !hasCome(order.cutoffAt, now) && (cycle.state === 'open' || cycle.state === 'planned');
  return change.state === 'expired' && open ? 'reclaim' : 'refund';
}
