import { Injectable } from '@nestjs/common';
import { Database, type Queryable, answerOf } from '../../platform';
import { Payments } from '../payments/public';
import type { Order, OrderLine } from './domain/order';
import { ORDER_COLUMNS, type OrderRow, orderOf } from './order-rows';
import type { OrderFacts } from './ordering.presenter';
import { OrderingRepository } from './ordering.repository';
import { PickupRepository } from './pickup.repository';
import { TicketSigner } from './ticket-signer';
import { VanProgressRegistry } from './van-progress';

/** Reads what the order pages show. */
@Injectable()
export class OrderPageReader {
  constructor(
    private readonly database: Database,
    private readonly orders: OrderingRepository,
    private readonly pickups: PickupRepository,
    private readonly payments: Payments,
    private readonly signer: TicketSigner,
    private readonly vans: VanProgressRegistry,
  ) {}

  async order(from: Queryable, orderId: string): Promise<Order | null> {
    const [row] = await from.query<OrderRow>(`SELECT ${ORDER_COLUMNS} FROM resident_order o WHERE o.id = ?`, [orderId]);
    return row ? orderOf(row) : null;
  }

  lines(from: Queryable, orderIds: readonly string[]): Promise<OrderLine[]> {
    return this.orders.linesOf(from, orderIds);
  }

  async details(from: Queryable, now: Date, order: Order): Promise<Pick<OrderFacts, 'lines' | 'fees' | 'refunds' | 'ticket' | 'van'>> {
    const [lines, fees, refunds, ticket, van] = await Promise.all([
      this.orders.linesOf(from, [order.id]),
      this.orders.feesOf(from, [order.id]),
      this.payments.refundsOf(from, order.id),
      order.paidAt ? this.ticketOf(from, order) : null,
      order.lockedAt ? this.vans.arrivalAt(from, { pickupPointId: order.pickupPointId, businessDate: order.businessDate, now }) : null,
    ]);
    return { lines, fees: fees.get(order.id) ?? [], refunds, ticket, van };
  }

  /** A resident's orders, latest first; `before` is the id of the last one already seen. */
  async ordersOf(accountId: string, before: string | undefined, limit: number): Promise<Order[]> {
    const select = `SELECT ${ORDER_COLUMNS} FROM resident_order o`;
    const latest = `ORDER BY o.placed_at DESC, o.id DESC LIMIT ${limit}`;
    const rows = before
      ? await this.database.query<OrderRow>(
          `${select} JOIN resident_order seen ON seen.id = ? AND seen.account_id = o.account_id
           WHERE o.account_id = ? AND (o.placed_at < seen.placed_at OR (o.placed_at = seen.placed_at AND o.id < seen.id)) ${latest}`,
          [before, accountId],
        )
      : await this.database.query<OrderRow>(`${select} WHERE o.account_id = ? ${latest}`, [accountId]);
    return rows.map(orderOf);
  }

  async orderIdByKey(accountId: string, key: string): Promise<string | null> {
    const kept = await answerOf<{ orderId?: string }>(this.database, accountId, key);
    return kept?.answer.orderId ?? null;
  }

  /** Shown from payment on, until there is no order to pick up any more. */
  private async ticketOf(from: Queryable, order: Order): Promise<OrderFacts['ticket']> {
    if (order.state === 'cancelled') return null;
    const ticket = await this.pickups.ticketOf(from, order.id);
    return ticket && { code: ticket.code, qr: this.signer.sign(order, order.id) };
  }
}
