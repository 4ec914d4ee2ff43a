import type { Actor, OrderPage } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform';
import { Payments } from '../payments/public';
import { OrderChangesRepository } from './order-changes.repository';
import { OrderQueries } from './ordering.queries';

/** Asks the provider when its answer has not come by itself. */
@Injectable()
export class CheckPayment {
  constructor(
    private readonly payments: Payments,
    private readonly database: Database,
    private readonly changes: OrderChangesRepository,
    private readonly queries: OrderQueries,
  ) {}

  async execute(actor: Actor, orderId: string): Promise<OrderPage> {
    await this.queries.placeOfOwn(actor, 'order:pay', orderId);
    const change = await this.changes.latestOf(this.database, orderId);
    const payment = (change && (await this.payments.latestOf(`change-${change.number}`, orderId))) ?? (await this.payments.latestOf('order', orderId));
    if (payment) await this.payments.check(payment.id);
    return this.queries.page(actor, orderId);
  }
}
