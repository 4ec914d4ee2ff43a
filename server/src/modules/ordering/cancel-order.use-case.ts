import { type Actor, type OrderPage } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { type IdempotentRequest, Refusal, type Tx, UnitOfWork, requirePermission } from '../../platform';
import { Stock } from '../catalogue/public';
import { Payments } from '../payments/public';
import { type Order, stockOf } from './domain/order';
import { canCancel } from './domain/order-at';
import { EndChanges } from './end-changes';
import { OrderRefunds } from './order-refunds';
import { OrderQueries } from './ordering.queries';
import { OrderingRepository } from './ordering.repository';

/** 截单前可取消，全退. */
@Injectable()
export class CancelOrder {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly orders: OrderingRepository,
    private readonly stock: Stock,
    private readonly payments: Payments,
    private readonly refunds: OrderRefunds,
    private readonly changes: EndChanges,
    private readonly queries: OrderQueries,
  ) {}

  async execute(actor: Actor, request: IdempotentRequest, orderId: string): Promise<OrderPage> {
    const place = await this.queries.placeOfOwn(actor, 'order:cancel', orderId);
    return this.unitOfWork.once(request, async (tx) => {
      const order = await this.orders.hold(tx, orderId);
      if (!order) throw new Refusal('NOT_FOUND');
      requirePermission(actor, 'order:cancel', order.accountId);
      if (!canCancel(order, tx.now)) throw new Refusal('ORDER_NOT_CANCELLABLE', { state: order.state, cutoffAt: order.cutoffAt.toISOString() });
      await this.cancel(tx, order);
      return this.queries.pageIn(tx, tx.now, orderId, place);
    });
  }

  private async cancel(tx: Tx, order: Order): Promise<void> {
    await this.changes.supersede(tx, order.id);
    await this.orders.markCancelled(tx, order.id, order.state);
    const held = stockOf(await this.orders.linesOf(tx, [order.id]));
    if (order.state === 'paid') {
      await this.stock.takeBack(tx, held);
      await this.refunds.settle(tx, order, 0, { key: 'cancel', reason: '订单取消', bearer: 'operator' });
    } else {
      await this.stock.release(tx, held);
      await this.payments.closeOpen(tx, order.id);
    }
    await tx.audit({ action: 'order.cancelled', subjectType: 'resident_order', subjectId: order.id, before: { state: order.state }, after: { state: 'cancelled' } });
  }
}
