import { Injectable } from '@nestjs/common';
import { Database, type Queryable, answerOf } from '../../platform';
import { Payments } from '../payments/public';
import { Bags } from './bags';
import { type Order, byOrder } from './domain/order';
import { isWaiting } from './domain/order-change';
import { OrderChangesRepository } from './order-changes.repository';
import type { OrderFacts } from './ordering.presenter';
import { OrderingRepository } from './ordering.repository';
import { DelegateRepository } from './delegate.repository';
import { PickupRepository } from './pickup.repository';
import { RecipientRepository } from './recipient.repository';
import { TicketSigner } from './ticket-signer';
import { VanProgressRegistry } from './van-progress';

/** Reads what the order pages show. */
@Injectable()
export class OrderPageReader {
  constructor(
    private readonly database: Database,
    private readonly orders: OrderingRepository,
    private readonly pickups: PickupRepository,
    private readonly bags: Bags,
    private readonly changes: OrderChangesRepository,
    private readonly recipients: RecipientRepository,
    private readonly delegates: DelegateRepository,
    private readonly payments: Payments,
    private readonly signer: TicketSigner,
    private readonly vans: VanProgressRegistry,
  ) {}

  async details(from: Queryable, now: Date, order: Order): Promise<Pick<OrderFacts, 'lines' | 'fees' | 'refunds' | 'ticket' | 'van' | 'mates' | 'change' | 'recipient' | 'delegate'>> {
    const [lines, fees, refunds, ticket, van, mates, change, recipient, delegate] = await Promise.all([
      this.orders.linesOf(from, [order.id]),
      this.orders.feesOf(from, [order.id]),
      this.payments.refundsOf(from, order.id),
      order.paidAt ? this.ticketOf(from, order) : null,
      order.lockedAt ? this.vans.arrivalAt(from, { pickupPointId: order.pickupPointId, businessDate: order.businessDate, now }) : null,
      this.matesOf(from, order),
      order.state === 'paid' ? this.changes.pendingOf(from, order.id) : null,
      this.recipients.of(from, order.id),
      this.delegateOf(from, order),
    ]);
    return { lines, fees: fees.get(order.id) ?? [], refunds, ticket, van, mates, recipient, delegate, change: change && isWaiting(change, now) ? change : null };
  }

  async orderIdByKey(accountId: string, key: string): Promise<string | null> {
    const kept = await answerOf<{ orderId?: string }>(this.database, accountId, key);
    return kept?.answer.orderId ?? null;
  }

  /** Shown from payment on, until there is no order to pick up any more. */
  private async ticketOf(from: Queryable, order: Order): Promise<OrderFacts['ticket']> {
    if (order.state === 'cancelled') return null;
    const ticket = await this.pickups.ticketOf(from, order.bagOrderId ?? order.id);
    return ticket && { code: ticket.code, qr: this.signer.sign(order, ticket.orderId) };
  }

  private async delegateOf(from: Queryable, order: Order): Promise<OrderFacts['delegate']> {
    const delegate = await this.delegates.liveOf(from, order);
    return delegate && { ...delegate, qr: this.signer.sign(order, delegate.id) };
  }

  private async matesOf(from: Queryable, order: Order): Promise<OrderFacts['mates']> {
    const mates = order.state === 'cancelled' ? [] : await this.bags.matesOf(from, order);
    if (mates.length === 0) return [];
    const lines = byOrder(await this.orders.linesOf(from, mates.map(({ id }) => id)));
    return mates.map((mate) => ({ order: mate, lines: lines.get(mate.id) ?? [] }));
  }
}
