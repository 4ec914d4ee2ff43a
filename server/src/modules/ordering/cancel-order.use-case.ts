import { type Actor, type OrderPage } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { type IdempotentRequest, Refusal, UnitOfWork, requirePermission } from '../../platform';
import { canCancel } from './domain/order-at';
import { OrderCancelling } from './order-cancelling';
import { OrderQueries } from './ordering.queries';
import { OrderingRepository } from './ordering.repository';

/** 截单前可取消，全退. */
@Injectable()
export class CancelOrder {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly orders: OrderingRepository,
    private readonly cancelling: OrderCancelling,
    private readonly queries: OrderQueries,
  ) {}

  async execute(actor: Actor, request: IdempotentRequest, orderId: string): Promise<OrderPage> {
    const place = await this.queries.placeOfOwn(actor, 'order:cancel', orderId);
    return this.unitOfWork.once(request, async (tx) => {
      const order = await this.orders.hold(tx, orderId);
      if (!order) throw new Refusal('NOT_FOUND');
      requirePermission(actor, 'order:cancel', order.accountId);
      if (!canCancel(order, tx.now)) throw new Refusal('ORDER_NOT_CANCELLABLE', { state: order.state, cutoffAt: order.cutoffAt.toISOString() });
      await this.cancelling.cancel(tx, order, '订单取消');
      return this.queries.pageIn(tx, tx.now, orderId, place);
    });
  }
}
