import type { BusinessDate } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Refusal, type Tx } from '../../platform';
import { Orders, type PointOrder } from '../ordering/public';
import { BagCountRepository } from './bag-count.repository';
import type { GivenProblem } from './domain/line-flaws';
import { NoteProblems } from './note-problems';
import { ProgressOrders } from './progress-orders';

interface Count {
  readonly pickupPointId: string;
  readonly cycle: { readonly id: string; readonly pairingId: string; readonly businessDate: BusinessDate };
  readonly missing: ReadonlySet<string>;
  readonly problems: readonly GivenProblem[];
  readonly keeperAccountId: string;
}

/** Writes a count and what follows from it. */
@Injectable()
export class BagArrival {
  constructor(
    private readonly orders: Orders,
    private readonly counts: BagCountRepository,
    private readonly progress: ProgressOrders,
    private readonly noted: NoteProblems,
  ) {}

  async count(tx: Tx, count: Count): Promise<void> {
    const { pickupPointId, cycle } = count;
    const known = await this.orders.ordersAtPoint(tx, pickupPointId, cycle.businessDate);
    const missing = wholeBags(known, count.missing);
    const earlier = await this.counts.ofPoint(tx, pickupPointId, cycle.businessDate);
    if ([...missing].some((id) => earlier.get(id) === 'received')) throw new Refusal('STATE_CHANGED');
    const atGate = await this.progress.atGate(tx, cycle.id, pickupPointId, cycle.businessDate);
    const open = known.filter(({ orderId }) => atGate.includes(orderId) && !earlier.has(orderId));
    if (open.length === 0 && earlier.size === 0) throw new Refusal('VAN_NOT_ARRIVED');
    await this.noteProblems(tx, count, known, new Set([...open.map(({ orderId }) => orderId), ...earlier.keys()]));
    await this.orders.arrive(tx, open.map(({ orderId }) => orderId).filter((id) => !missing.has(id)).sort());
    for (const order of open) await this.keep(tx, { ...count, missing }, order);
  }

  /** Before the bags arrive: a bag of which nothing is good is cancelled on the road, and never arrives. */
  private async noteProblems(tx: Tx, { pickupPointId, cycle, missing, problems, keeperAccountId }: Count, known: readonly PointOrder[], here: ReadonlySet<string>): Promise<void> {
    const ownerOf = new Map(known.flatMap((order) => order.lines.map(({ lineId }) => [lineId, order] as const)));
    if (problems.some(({ lineId }) => !ownerOf.has(lineId))) throw new Refusal('NOT_FOUND');
    const flawed = known.filter(({ orderId }) => problems.some(({ lineId }) => ownerOf.get(lineId)!.orderId === orderId));
    if (flawed.some(({ orderId }) => !here.has(orderId))) throw new Refusal('VAN_NOT_ARRIVED');
    if (flawed.some(({ orderId }) => missing.has(orderId))) throw new Refusal('INVALID_INPUT', { problems: 'the bag is missing' });
    const place = { pairingId: cycle.pairingId, pickupPointId, businessDate: cycle.businessDate, keeperAccountId };
    for (const order of flawed) await this.noted.ofOrder(tx, place, order, problems.filter(({ lineId }) => ownerOf.get(lineId) === order));
  }

  private async keep(tx: Tx, { pickupPointId, cycle, missing, keeperAccountId }: Count, order: PointOrder): Promise<void> {
    const result = missing.has(order.orderId) ? 'missing' : 'received';
    const { pairingId, businessDate } = cycle;
    await this.counts.insert(tx, { pairingId, pickupPointId, businessDate, orderId: order.orderId, result, keeperAccountId });
    await tx.audit({ action: `bag.${result}`, subjectType: 'resident_order', subjectId: order.orderId, after: { bagLabel: order.bagLabel } });
    if (result === 'missing') await this.orders.shortenLines(tx, order.lines.filter(({ state }) => state === 'packed').map(({ lineId }) => lineId), '车上没有这袋');
  }
}

/** A bag that is missing is missing with every order in it. @throws Refusal NOT_FOUND for a bag that is not of this point */
function wholeBags(known: readonly PointOrder[], missing: ReadonlySet<string>): Set<string> {
  const bagOf = new Map(known.flatMap(({ orderId, bagOrderId }) => [[orderId, bagOrderId], [bagOrderId, bagOrderId]] as const));
  if ([...missing].some((id) => !bagOf.has(id))) throw new Refusal('NOT_FOUND');
  const bags = new Set([...missing].map((id) => bagOf.get(id)));
  return new Set(known.filter(({ bagOrderId }) => bags.has(bagOrderId)).map(({ orderId }) => orderId));
}
