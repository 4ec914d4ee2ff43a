import type { Actor, OrderPage } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { type IdempotentRequest, Refusal, type Tx, UnitOfWork, requirePermission } from '../../platform';
import { Delegates } from './delegates';
import type { Order } from './domain/order';
import { canDelegate } from './domain/order-at';
import { OrderQueries } from './ordering.queries';
import { OrderingRepository } from './ordering.repository';

/** 换人取, 收回取菜码: the buyer sends somebody for the bag, or takes that back. */
@Injectable()
export class DelegateOrder {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly orders: OrderingRepository,
    private readonly delegates: Delegates,
    private readonly queries: OrderQueries,
  ) {}

  /** @throws Refusal NOT_FOUND, DELEGATE_NOT_NEEDED once it is taken, cancelled or expired, TOO_MANY_REQUESTS */
  name(actor: Actor, request: IdempotentRequest, { orderId, name }: { readonly orderId: string; readonly name: string }): Promise<OrderPage> {
    return this.within(actor, request, orderId, async (tx, order) => {
      if (!canDelegate(order, tx.now)) throw new Refusal('DELEGATE_NOT_NEEDED', { state: order.state });
      await this.delegates.name(tx, order, name);
    });
  }

  /** Nothing to take back is no mistake: the code is dead either way. @throws Refusal NOT_FOUND */
  revoke(actor: Actor, request: IdempotentRequest, orderId: string): Promise<OrderPage> {
    return this.within(actor, request, orderId, async (tx, order) => {
      await this.delegates.revoke(tx, order.id);
    });
  }

  private async within(actor: Actor, request: IdempotentRequest, orderId: string, work: (tx: Tx, order: Order) => Promise<void>): Promise<OrderPage> {
    const place = await this.queries.placeOfOwn(actor, 'order:delegate', orderId);
    return this.unitOfWork.once(request, async (tx) => {
      const order = await this.orders.hold(tx, orderId);
      if (!order) throw new Refusal('NOT_FOUND');
      requirePermission(actor, 'order:delegate', order.accountId);
      await work(tx, order);
      return this.queries.pageIn(tx, tx.now, orderId, place);
    });
  }
}
