import type { BagState, PointBag } from '@cunshe/shared';

/** From the road to a hand: a bag of several orders is as far as the least of them. */
const WAY: readonly BagState[] = ['expected', 'received', 'unclaimed', 'partly', 'donated', 'handed_over'];

interface OrdersBag {
  /** The order whose ticket opens the bag. */
  readonly bagOrderId: string;
  readonly bag: PointBag;
}

/** Orders that share a bag are one bag at the gate: one label, all lines, handed over together. In the order given. */
export function asOneBag(parts: readonly OrdersBag[]): PointBag[] {
  const groups = new Map<string, PointBag[]>();
  for (const { bagOrderId, bag } of parts) groups.set(bagOrderId, [...(groups.get(bagOrderId) ?? []), bag]);
  return [...groups].map(([orderId, bags]) => (bags.length === 1 ? { ...bags[0]!, orderId } : merged(orderId, bags)));
}

function merged(orderId: string, bags: readonly PointBag[]): PointBag {
  const here = bags.filter(({ state }) => state !== 'short');
  const least = [...(here.length > 0 ? here : bags)].sort((a, b) => WAY.indexOf(a.state) - WAY.indexOf(b.state))[0]!;
  const partly = least.state === 'received' && here.some(({ state }) => state === 'partly' || state === 'handed_over');
  return {
    ...least,
    orderId,
    state: partly ? 'partly' : least.state,
    weightsComplete: bags.every((bag) => bag.weightsComplete),
    lines: bags.flatMap((bag) => bag.lines),
    gifts: bags.flatMap((bag) => bag.gifts),
    flaws: bags.flatMap((bag) => bag.flaws),
  };
}
