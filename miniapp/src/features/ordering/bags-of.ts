import type { OrderListEntry } from '@cunshe/shared';

/** One entry a bag, where its first order stands; whatever is in no bag stands alone. */
export function bagsOf(orders: readonly OrderListEntry[]): OrderListEntry[][] {
  const bags = new Map<string, OrderListEntry[]>();
  for (const order of orders) {
    const key = isOut(order) || !order.bag ? order.orderId : order.bag.id + order.pickupPointName;
    bags.set(key, [...(bags.get(key) ?? []), order]);
  }
  return [...bags.values()];
}

/** What was called off or never paid is in no bag any more. */
function isOut({ state }: OrderListEntry): boolean {
  return state === 'cancelled' || state === 'expired';
}
