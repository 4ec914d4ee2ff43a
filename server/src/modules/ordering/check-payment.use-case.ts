import type { Actor, OrderPage } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Payments } from '../payments/public';
import { OrderQueries } from './ordering.queries';

/** Asks the provider when its answer has not come by itself. */
@Injectable()
export class CheckPayment {
  constructor(
    private readonly payments: Payments,
    private readonly queries: OrderQueries,
  ) {}

  async execute(actor: Actor, orderId: string): Promise<OrderPage> {
    await this.queries.placeOfOwn(actor, 'order:pay', orderId);
    const payment = await this.payments.latestOf('order', orderId);
    if (payment) await this.payments.check(payment.id);
    return this.queries.page(actor, orderId);
  }
}
