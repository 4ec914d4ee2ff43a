import type { OrderLineState, OrderState } from '@cunshe/shared';

export interface OrderOnTheWay {
  readonly orderId: string;
  readonly state: OrderState;
  readonly lines: readonly { readonly householdId: string; readonly state: OrderLineState }[];
}

/** How far one household's produce for the order's point has come. */
export interface LoadProgress {
  readonly leftStation: boolean;
  readonly dropped: boolean;
}

export interface OrderMoves {
  readonly dispatch: readonly string[];
  /** Dropped whole: the keeper can count them in. */
  readonly atGate: readonly string[];
}

/**
 * An order's bags may ride in several vans: it is on the way when the last of them has left the station, and at the
 * gate when the last of them is dropped. An order with a bag still to be weighed waits.
 */
export function orderMoves(orders: readonly OrderOnTheWay[], progressOf: (householdId: string) => LoadProgress | undefined): OrderMoves {
  const packed = orders.filter(({ state, lines }) => (state === 'packed' || state === 'dispatched') && lines.some((line) => line.state === 'packed'));
  const everyBag = (order: OrderOnTheWay, is: (load: LoadProgress) => boolean) =>
    order.lines.filter(({ state }) => state === 'packed').every(({ householdId }) => is(progressOf(householdId) ?? { leftStation: false, dropped: false }));
  const dispatch = packed.filter((order) => order.state === 'packed' && everyBag(order, ({ leftStation }) => leftStation));
  const onTheWay = [...packed.filter(({ state }) => state === 'dispatched'), ...dispatch];
  const atGate = onTheWay.filter((order) => everyBag(order, ({ dropped }) => dropped));
  return { dispatch: idsOf(dispatch), atGate: idsOf(atGate) };
}

function idsOf(orders: readonly OrderOnTheWay[]): string[] {
  return orders.map(({ orderId }) => orderId).sort();
}
