import { Injectable } from '@nestjs/common';
import { instantOf, Refusal, type Tx } from '../../platform';
import { type HandingPlan, planHanding } from './domain/hand-lines';
import type { Order } from './domain/order';
import { type BagAtGate, HandoverRepository, type ProofKind } from './handover.repository';
import { PickupRepository } from './pickup.repository';

export interface HandOver {
  readonly orderId: string;
  readonly pointId: string;
  readonly keeperAccountId: string;
  /** The bag in the list when left out. */
  readonly proof?: ProofKind;
  /** Everything that is here when left out. */
  readonly lineIds?: readonly string[];
  /** By the keeper's phone, when there was no network. */
  readonly offlineAt?: string;
  /** Who came, by a code of his own; left out for the buyer or whoever she gave hers. */
  readonly delegateId?: string;
  /** The neighbour's order it goes to, when not to its buyer. */
  readonly toOrderId?: string;
}

/** The same line is never handed over twice; the keeper who did it may ask again and hears the same. */
@Injectable()
export class HandOverOrder {
  constructor(
    private readonly handovers: HandoverRepository,
    private readonly tickets: PickupRepository,
  ) {}

  /**
   * @param orderIds the orders in the bag, in ascending order: two keepers come one after the other
   * @returns those that were unclaimed and are picked up late
   * @throws Refusal NOT_FOUND, WEIGHT_MISSING, BAGS_NOT_RECEIVED, STATE_CHANGED for a line that is short, PICKUP_CODE_USED with when and by whom
   */
  async execute(tx: Tx, orderIds: readonly string[], wish: HandOver): Promise<string[]> {
    const held = new Map<string, BagAtGate | null>();
    for (const orderId of orderIds) held.set(orderId, await this.handovers.hold(tx, orderId, wish.pointId));
    const owners = await this.handovers.ordersOfLines(tx, wish.lineIds ?? []);
    if (wish.lineIds?.some((id) => !orderIds.includes(owners.get(id) ?? ''))) throw new Refusal('NOT_FOUND');
    const waits = [...held.values()].some((bag) => bag !== null);
    for (const orderId of orderIds) {
      const lineIds = wish.lineIds?.filter((id) => owners.get(id) === orderId);
      if (lineIds?.length !== 0) await this.handOrder(tx, { ...wish, orderId, ...(lineIds ? { lineIds } : {}) }, held.get(orderId) ?? null, waits && !lineIds);
      else held.delete(orderId);
    }
    return [...held].filter(([, bag]) => bag?.order.state === 'unclaimed').map(([orderId]) => orderId);
  }

  /** @param mayBeGone other orders of the bag still wait, so that this one may have gone before, whoever gave it */
  private async handOrder(tx: Tx, wish: HandOver, bag: BagAtGate | null, mayBeGone: boolean): Promise<void> {
    if (!bag) {
      const order = await this.handovers.atPoint(tx, wish.orderId, wish.pointId);
      return mayBeGone && isGone(order) ? undefined : assertHandedOverBy(wish.keeperAccountId, order);
    }
    const plan = planHanding(bag.order.state, bag.lines, wish.lineIds);
    if ('refused' in plan) throw new Refusal(plan.refused);
    await this.assertGoneBy(tx, wish, plan.gone);
    if (plan.go.length > 0) await this.hand(tx, wish, bag, plan);
  }

  /** Nothing of it waits any more, though not by a hand-over: the rest was spoilt. */
  async finishEmptied(tx: Tx, orderId: string, pointId: string, keeperAccountId: string): Promise<void> {
    const bag = await this.handovers.hold(tx, orderId, pointId);
    if (bag?.order.state === 'partly_picked' && bag.lines.every(({ state }) => state !== 'packed')) await this.finish(tx, bag.order, keeperAccountId, null);
  }

  private async hand(tx: Tx, { keeperAccountId, delegateId, toOrderId, proof = 'list', offlineAt }: HandOver, { order }: BagAtGate, { go, wait }: HandingPlan): Promise<void> {
    if ((await this.handovers.handLines(tx, order, go, keeperAccountId, proof)) !== go.length) throw new Refusal('STATE_CHANGED');
    const takenBy = toOrderId ? 'neighbour' : delegateId ? 'delegate' : 'buyer';
    if (offlineAt) await tx.audit({ action: 'order.handed-over-offline', subjectType: 'resident_order', subjectId: order.id, after: { offlineAt, keeperAccountId, lines: go } });
    if (wait.length === 0) return this.finish(tx, order, keeperAccountId, takenBy, go);
    await this.handovers.partlyPicked(tx, order.id);
    await tx.audit({
      action: 'order.partly-handed-over', subjectType: 'resident_order', subjectId: order.id,
      before: { state: order.state }, after: { state: 'partly_picked', lines: go, waiting: wait, keeperAccountId, takenBy },
    });
  }

  private async finish(tx: Tx, order: Order, keeperAccountId: string, takenBy: 'neighbour' | 'delegate' | 'buyer' | null, lines: readonly string[] = []): Promise<void> {
    await this.handovers.finish(tx, order.id, keeperAccountId);
    await this.tickets.markUsed(tx, order.id);
    const state = order.state === 'unclaimed' ? 'late_picked' : 'picked_up';
    await tx.audit({ action: 'order.handed-over', subjectType: 'resident_order', subjectId: order.id, before: { state: order.state }, after: { state, lines, keeperAccountId, takenBy } });
  }

  private async assertGoneBy(tx: Tx, { orderId, keeperAccountId, lineIds }: HandOver, gone: readonly string[]): Promise<void> {
    if (!lineIds || gone.length === 0) return;
    const handed = await this.handovers.handedLines(tx, orderId);
    const other = gone.map((id) => handed.get(id)).find((each) => each && each.keeperAccountId !== keeperAccountId);
    if (other) throw new Refusal('PICKUP_CODE_USED', { at: instantOf(other.at).toISOString(), byAccountId: other.keeperAccountId });
  }
}

function isGone(order: Order | null): boolean {
  return order !== null && (order.pickedUpAt !== null || order.state === 'donated');
}

function assertHandedOverBy(keeperAccountId: string, order: Order | null): void {
  if (!order || order.lockedAt === null) throw new Refusal('NOT_FOUND');
  if (order.state === 'donated') throw new Refusal('STATE_CHANGED');
  if (order.pickedUpAt === null) throw new Refusal(order.state === 'locked' ? 'WEIGHT_MISSING' : 'BAGS_NOT_RECEIVED');
  if (order.handedOverBy !== keeperAccountId) throw new Refusal('PICKUP_CODE_USED', { at: order.pickedUpAt.toISOString(), byAccountId: order.handedOverBy });
}
