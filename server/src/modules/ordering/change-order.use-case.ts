import type { Actor, ChangeOrderRequest, OrderPage } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { type IdempotentRequest, Ids, Refusal, type Tx, UnitOfWork, requirePermission } from '../../platform';
import { Stock } from '../catalogue/public';
import { ApplyChange } from './apply-change';
import { type DecidedChange, decideChange } from './domain/decide-change';
import type { Order } from './domain/order';
import { canChange } from './domain/order-change';
import { isRefused } from './domain/ordering-rule';
import { EndChanges } from './end-changes';
import { ExpireReservations } from './expire-reservations';
import { enqueueChangeExpiry } from './expiry-job';
import { OrderChangesRepository } from './order-changes.repository';
import { OrderRefunds } from './order-refunds';
import { type OrderGround, OrderSituations } from './order-situations';
import { OrderQueries } from './ordering.queries';
import { OrderingRepository } from './ordering.repository';

/**
 * 改订单, until the cut-off. Cheaper or equal: done at once, the difference goes back. Dearer: what is more is reserved, the
 * order stays as it is until the difference is paid, and changes in the moment it is.
 */
@Injectable()
export class ChangeOrder {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly situations: OrderSituations,
    private readonly orders: OrderingRepository,
    private readonly changes: OrderChangesRepository,
    private readonly ending: EndChanges,
    private readonly reservations: ExpireReservations,
    private readonly applying: ApplyChange,
    private readonly stock: Stock,
    private readonly refunds: OrderRefunds,
    private readonly queries: OrderQueries,
    private readonly ids: Ids,
  ) {}

  async execute(actor: Actor, request: IdempotentRequest, wanted: ChangeOrderRequest): Promise<OrderPage> {
    await this.queries.placeOfOwn(actor, 'order:change', wanted.orderId);
    const ground = await this.situations.groundOf(wanted.pickupPointId);
    return this.unitOfWork.once(request, async (tx) => {
      const order = await this.holdChangeable(tx, actor, ground, wanted);
      await this.ending.supersede(tx, order.id);
      const decided = await this.decide(tx, ground, order, wanted);
      if (decided.takes.length > 0) await this.stock.reserve(tx, decided.takes);
      await (decided.differenceFen > 0 ? this.wait(tx, order, ground, decided) : this.applyNow(tx, order, ground, decided));
      return this.queries.pageIn(tx, tx.now, order.id, ground);
    });
  }

  /** The order, its own state asked under its lock and by the database's clock. */
  private async holdChangeable(tx: Tx, actor: Actor, { point }: OrderGround, { orderId, revision }: ChangeOrderRequest): Promise<Order> {
    const order = await this.orders.hold(tx, orderId);
    if (!order || point.pairingId !== order.pairingId) throw new Refusal('NOT_FOUND');
    requirePermission(actor, 'order:change', order.accountId);
    if (!canChange(order, tx.now)) throw new Refusal('ORDER_NOT_CHANGEABLE', { state: order.state, cutoffAt: order.cutoffAt.toISOString() });
    if (order.revision !== revision) throw new Refusal('ORDER_CHANGED', { revision: order.revision });
    if (point.id !== order.pickupPointId && !point.open) throw new Refusal('PICKUP_POINT_CLOSED');
    return order;
  }

  /** Stock that an overdue reservation still holds is free for whoever asks first. */
  private async decide(tx: Tx, ground: OrderGround, order: Order, wanted: ChangeOrderRequest): Promise<DecidedChange> {
    const first = await this.decideOnce(tx, ground, order, wanted);
    if (!isRefused(first)) return first;
    const freed = first.refused === 'STOCK_GONE' ? await this.reservations.onListings(tx, wanted.lines.map((line) => line.listingId)) : 0;
    const second = freed > 0 ? await this.decideOnce(tx, ground, order, wanted) : first;
    if (isRefused(second)) throw new Refusal(second.refused, second.details);
    return second;
  }

  private async decideOnce(tx: Tx, ground: OrderGround, order: Order, { lines, expectedTotalFen, seen }: ChangeOrderRequest) {
    const situation = await this.situations.hold(tx, ground, lines, { accountId: order.accountId, exceptOrderId: order.id });
    const [standing, fees] = [await this.orders.linesOf(tx, [order.id]), await this.orders.feesOf(tx, [order.id])];
    const current = { cycleId: order.cycleId, lines: standing, fees: fees.get(order.id)!, currentTotalFen: order.totalFen - order.reducedFen };
    return decideChange(situation, current, lines, expectedTotalFen, seen);
  }

  private async wait(tx: Tx, order: Order, { point }: OrderGround, { lines, differenceFen, cutoffAt, expiresAt }: DecidedChange): Promise<void> {
    const { id: orderId, pairingId, cycleId, revision: baseRevision } = order;
    const number = await this.changes.insert(tx, { id: this.ids.next(), orderId, pairingId, cycleId, baseRevision, differenceFen, point: movesTo(order, point), cutoffAt, expiresAt }, lines);
    await enqueueChangeExpiry(tx, orderId, number, expiresAt);
    await tx.audit({ action: 'order.change-asked', subjectType: 'resident_order', subjectId: orderId, after: { changeNumber: number, differenceFen, expiresAt: expiresAt.toISOString() } });
  }

  private async applyNow(tx: Tx, order: Order, { point }: OrderGround, { lines, differenceFen, cutoffAt, quote }: DecidedChange): Promise<void> {
    await this.applying.execute(tx, order, { lines, differenceFen, cutoffAt, point: movesTo(order, point) });
    if (differenceFen < 0) await this.refunds.settle(tx, order, quote.totalFen, { key: `change-${order.revision + 1}`, reason: '改单退差价', bearer: 'operator' });
  }
}

function movesTo(order: Order, { id, letter }: OrderGround['point']): { id: string; letter: string } | null {
  return id === order.pickupPointId ? null : { id, letter };
}
