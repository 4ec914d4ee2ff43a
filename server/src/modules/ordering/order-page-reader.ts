import { Injectable } from '@nestjs/common';
import { Database, type Queryable, answerOf } from '../../platform';
import { Payments } from '../payments/public';
import { Bags } from './bags';
import { type Order, byOrder } from './domain/order';
import { isWaiting } from './domain/order-change';
import { OrderChangesRepository } from './order-changes.repository';
import { OrderTickets } from './order-tickets';
import type { OrderFacts } from './ordering.presenter';
import { OrderingRepository } from './ordering.repository';
import { RecipientRepository } from './recipient.repository';
import { VanProgressRegistry } from './van-progress';

/** Reads what the order pages show. */
@Injectable()
export class OrderPageReader {
  constructor(
    private readonly database: Database,
    private readonly orders: OrderingRepository,
    private readonly tickets: OrderTickets,
    private readonly bags: Bags,
    private readonly changes: OrderChangesRepository,
    private readonly recipients: RecipientRepository,
    private readonly payments: Payments,
    private readonly vans: VanProgressRegistry,
  ) {}

  async details(from: Queryable, now: Date, order: Order): Promise<Pick<OrderFacts, 'lines' | 'fees' | 'refunds' | 'ticket' | 'van' | 'mates' | 'change' | 'recipient' | 'delegate'>> {
    const [lines, fees, refunds, ticket, van, mates, change, recipient, delegate] = await Promise.all([
      this.orders.linesOf(from, [order.id]),
      this.orders.feesOf(from, [order.id]),
      this.payments.refundsOf(from, order.id),
      this.tickets.of(from, order),
      order.lockedAt ? this.vans.arrivalAt(from, { pickupPointId: order.pickupPointId, businessDate: order.businessDate, now }) : null,
      this.matesOf(from, order),
      order.state === 'paid' ? this.changes.pendingOf(from, order.id) : null,
      this.recipients.of(from, order.id),
      this.tickets.ofDelegate(from, order),
    ]);
    return { lines, fees: fees.get(order.id) ?? [], refunds, ticket, van, mates, recipient, delegate, change: change && isWaiting(change, now) ? change : null };
  }

  async orderIdByKey(accountId: string, key: string): Promise<string | null> {
    const kept = await answerOf<{ orderId?: string }>(this.database, accountId, key);
    return kept?.answer.orderId ?? null;
  }

  private async matesOf(from: Queryable, order: Order): Promise<OrderFacts['mates']> {
    const mates = order.state === 'cancelled' ? [] : await this.bags.matesOf(from, order);
    if (mates.length === 0) return [];
    const lines = byOrder(await this.orders.linesOf(from, mates.map(({ id }) => id)));
    return mates.map((mate) => ({ order: mate, lines: lines.get(mate.id) ?? [] }));
  }
}
