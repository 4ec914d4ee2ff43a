import type { BagState, PointBag } from '@cunshe/shared';
import type { AccountBrief } from '../identity/public';
import { type CounterNames, familyOf, type PointOrder } from '../ordering/public';
import type { BagCountResult } from './bag-count.repository';
import { type CountDifference, flawText } from './domain/line-flaws';

/** What is known of one bag beside its order. */
export interface BagFacts {
  readonly buyer: AccountBrief | undefined;
  readonly names: CounterNames | undefined;
  readonly keeper: AccountBrief | undefined;
  readonly count: BagCountResult | undefined;
  readonly differences: readonly CountDifference[];
  /** Line → the label of the bag it went to. */
  readonly givenTo: ReadonlyMap<string, string>;
  readonly gifts: readonly string[];
}

/** An order of which nothing was packed never had a bag; one missing at the count stays on the list as short. */
export function hasBag(order: PointOrder, count: BagCountResult | undefined): boolean {
  return order.state !== 'cancelled' || count !== undefined;
}

export function presentBag(order: PointOrder, { buyer, names, keeper, count, differences, givenTo, gifts }: BagFacts): PointBag {
  const lines = order.lines.filter(({ state }) => state !== 'short' && state !== 'removed' && state !== 'substituted');
  return {
    orderId: order.orderId,
    bagLabel: order.bagLabel,
    buyerName: buyer?.surname ? `${buyer.surname}家` : '住户',
    forWhom: names?.recipient ? familyOf(names.recipient) : null,
    delegate: names?.delegate ? familyOf(names.delegate) : null,
    byDelegate: names?.tookByDelegate ?? false,
    phoneTail: buyer?.phoneTail ?? null,
    state: bagState(order, count),
    handedOverAt: order.pickedUpAt?.toISOString() ?? null,
    handedOverBy: keeper?.displayName ?? null,
    weightsComplete: order.lines.every(({ state }) => state !== 'ordered'),
    lines: lines.map(({ lineId, cropName, drawing, plaqueNumber, unit, packed, amountText, state }) => ({
      lineId,
      cropName,
      drawing,
      plaqueNumber,
      unitKind: unit.kind,
      unitName: unit.name,
      packed,
      amountText,
      handedOver: state === 'handed_over',
      givenTo: givenTo.get(lineId) ?? null,
    })),
    gifts,
    flaws: differences.flatMap((difference) => {
      const line = order.lines.find(({ lineId }) => lineId === difference.lineId);
      return line ? [flawText(line, difference)] : [];
    }),
  };
}

function bagState(order: PointOrder, count: BagCountResult | undefined): BagState {
  if (order.pickedUpAt) return 'handed_over';
  if (order.state === 'unclaimed') return 'unclaimed';
  if (order.state === 'donated') return 'donated';
  if (order.state === 'partly_picked') return 'partly';
  if (count === 'missing' || order.state === 'cancelled') return 'short';
  return count === 'received' ? 'received' : 'expected';
}
