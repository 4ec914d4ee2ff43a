import { type OrderState, hasCome } from '@cunshe/shared';

interface OrderTimes {
  readonly state: OrderState;
  readonly expiresAt: Date;
  readonly cutoffAt: Date;
}

/** The state an order is in at an instant, whether or not the job that ends its reservation has run. */
export function orderStateAt(order: OrderTimes, now: Date): OrderState {
  return order.state === 'reserved' && hasCome(order.expiresAt, now) ? 'expired' : order.state;
}

export function canPay(order: OrderTimes, now: Date): boolean {
  return orderStateAt(order, now) === 'reserved';
}

/** As long as there is a bag to come for, or will be. */
export function canDelegate(order: OrderTimes, now: Date): boolean {
  return ['reserved', 'paid', 'locked', 'packed', 'dispatched', 'arrived', 'partly_picked', 'unclaimed'].includes(orderStateAt(order, now));
}

/** Unpaid: as long as it lives. Paid: before the cut-off, with everything refunded. */
export function canCancel(order: OrderTimes, now: Date): boolean {
  const state = orderStateAt(order, now);
  return state === 'reserved' || (state === 'paid' && !hasCome(order.cutoffAt, now));
}
