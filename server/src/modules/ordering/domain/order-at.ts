import type { OrderState } from '@cunshe/shared';

interface OrderTimes {
  readonly state: OrderState;
  readonly expiresAt: Date;
  readonly cutoffAt: Date;
}

/** The state an order is in at an instant, whether or not the job that ends its reservation has run. */
export function orderStateAt(order: OrderTimes, now: Date): OrderState {
  return order.state === 'reserved' && now >= order.expiresAt ? 'expired' : order.state;
}

export function canPay(order: OrderTimes, now: Date): boolean {
  return orderStateAt(order, now) === 'reserved';
}

/** Unpaid: as long as it lives. Paid: before the cut-off, with everything refunded. */
export function canCancel(order: OrderTimes, now: Date): boolean {
  const state = orderStateAt(order, now);
  return state === 'reserved' || (state === 'paid' && now < order.cutoffAt);
}
