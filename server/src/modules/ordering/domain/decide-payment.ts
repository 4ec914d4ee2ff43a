import { type OrderCycleState, type OrderState, hasCome } from '@cunshe/shared';

/** What a successful payment finds: the order, and its cycle, as they are now. */
export interface PaymentSituation {
  readonly now: Date;
  readonly order: { readonly state: OrderState; readonly totalFen: number; readonly creditFen: number; readonly cutoffAt: Date };
  readonly cycle: { readonly state: OrderCycleState; readonly cutoffAt: Date; readonly locksAt: Date };
  readonly paidFen: number;
}

/**
 * - `confirm`: the reservation still holds its stock: the order is paid.
 * - `reclaim`: the stock was given back, but the cycle is open: take it again if it is there, else refund.
 * - `refund`: money without an order goes back.
 */
export type PaymentDecision = 'confirm' | 'reclaim' | 'refund';

/** Never money without an order or a refund (DOMAIN §3 Stock). */
export function decidePayment({ now, order, cycle, paidFen }: PaymentSituation): PaymentDecision {
  if (paidFen !== order.totalFen - order.creditFen) return 'refund';
  const beforeLock = !hasCome(cycle.locksAt, now) && ['planned', 'open', 'closed'].includes(cycle.state);
  if (order.state === 'reserved') return beforeLock ? 'confirm' : 'refund';
  const open = !hasCome(order.cutoffAt, now) && (cycle.state === 'open' || cycle.state === 'planned');
  return order.state === 'expired' && open ? 'reclaim' : 'refund';
}
