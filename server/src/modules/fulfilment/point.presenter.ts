import { type BagState, measuredText, type PointBag } from '@cunshe/shared';
import type { AccountBrief } from '../identity/public';
import type { PointOrder } from '../ordering/public';
import type { BagCountResult } from './bag-count.repository';

/** An order of which nothing was packed never had a bag; one missing at the count stays on the list as short. */
export function hasBag(order: PointOrder, count: BagCountResult | undefined): boolean {
  return order.state !== 'cancelled' || count !== undefined;
}

export function presentBag(order: PointOrder, buyer: AccountBrief | undefined, count: BagCountResult | undefined): PointBag {
  const lines = order.lines.filter(({ state }) => state !== 'short' && state !== 'removed' && state !== 'substituted');
  return {
    orderId: order.orderId,
    bagLabel: order.bagLabel,
    buyerName: buyer?.surname ? `${buyer.surname}家` : '住户',
    phoneTail: buyer?.phoneTail ?? null,
    state: bagState(order, count),
    handedOverAt: order.pickedUpAt?.toISOString() ?? null,
    weightsComplete: order.lines.every(({ state }) => state !== 'ordered'),
    lines: lines.map(({ lineId, cropName, drawing, plaqueNumber, unit, packed }) => ({
      lineId,
      cropName,
      drawing,
      plaqueNumber,
      amountText: packed === null ? null : measuredText(unit, packed),
    })),
  };
}

function bagState(order: PointOrder, count: BagCountResult | undefined): BagState {
  if (order.pickedUpAt) return 'handed_over';
  if (count === 'missing') return 'short';
  return count === 'received' ? 'received' : 'expected';
}
