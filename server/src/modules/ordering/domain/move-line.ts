import type { OrderLineState, OrderState, RefusalCode } from '@cunshe/shared';

interface OrderAtGate {
  readonly accountId: string;
  readonly state: OrderState;
}

/** In whose name something may still be put into a bag, or into hands that have just taken one. */
const RECEIVING: readonly OrderState[] = ['arrived', 'partly_picked', 'picked_up'];

/** May this line go to the neighbour? Null when it may. What was unclaimed goes whole, so nothing of it is moved. */
export function refuseMove(giver: OrderAtGate, line: OrderLineState, receiver: OrderAtGate): RefusalCode | null {
  if (giver.accountId === receiver.accountId) return 'INVALID_INPUT';
  if (line === 'handed_over') return 'LINE_GONE';
  if (giver.state !== 'arrived' && giver.state !== 'partly_picked') return 'BAGS_NOT_RECEIVED';
  if (line === 'ordered') return 'WEIGHT_MISSING';
  if (line !== 'packed') return 'LINE_GONE';
  return RECEIVING.includes(receiver.state) ? null : 'BAGS_NOT_RECEIVED';
}
