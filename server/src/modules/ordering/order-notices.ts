import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform';
import { NOTICE_PLACES, Notices } from '../notifications/public';
import type { RefundWay } from '../payments/public';
import { byOrder, type Order, type OrderLine } from './domain/order';
import { arrivedWords, changeTooLateWords, creditBackWords, cutOffWords, nothingLeftWords, paidWords, refundedWords, shortWords, type Told, weighedWords } from './domain/order-sentences';
import { OrderNoticeQueries } from './order-notice.queries';

interface WeighedOrder {
  readonly order: Order;
  readonly billedFen: number;
  readonly refundFen: number;
  readonly nothingLeft: boolean;
}

/** Tells residents what becomes of their orders, in the transaction in which it does. */
@Injectable()
export class OrderNotices {
  constructor(
    private readonly notices: Notices,
    private readonly queries: OrderNoticeQueries,
  ) {}

  paid(tx: Tx, { id, accountId, totalFen, cutoffAt, businessDate }: Order, bagLabel: string): Promise<void> {
    const told = paidWords({ totalFen, bagLabel, cutoffAt, date: businessDate });
    return this.notices.post(tx, { accountId, kind: 'paid', subjectId: id, ...told, place: NOTICE_PLACES.order(id) });
  }

  /** At once, before the money is back. */
  changeTooLate(tx: Tx, { id, accountId }: Order, payment: { readonly id: string; readonly amountFen: number }): Promise<void> {
    return this.notices.post(tx, { accountId, kind: 'money_late', subjectId: payment.id, ...changeTooLateWords(payment.amountFen), place: NOTICE_PLACES.order(id) });
  }

  refunded(tx: Tx, { id, accountId }: Order, refund: { readonly id: string; readonly amountFen: number; readonly way: RefundWay }): Promise<void> {
    return this.notices.post(tx, { accountId, kind: 'refunded', subjectId: refund.id, ...refundedWords(refund.amountFen, refund.way), place: NOTICE_PLACES.order(id) });
  }

  creditBack(tx: Tx, { id, accountId, amountFen }: { readonly id: string; readonly accountId: string; readonly amountFen: number }): Promise<void> {
    return this.notices.post(tx, { accountId, kind: 'refunded', subjectId: id, ...creditBackWords(amountFen), place: NOTICE_PLACES.credit });
  }

  /** Everybody with a locked order, once, however many orders she has. */
  async locked(tx: Tx, cycle: { readonly id: string; readonly pairingId: string; readonly businessDate: string }): Promise<void> {
    const buyers = await this.queries.lockedBuyers(tx, cycle);
    await this.notices.postAll(tx, buyers.map(({ accountId, orderId, orders }) => ({
      accountId, kind: 'cut_off', subjectId: cycle.id, ...cutOffWords(orders), place: orders > 1 ? NOTICE_PLACES.orders : NOTICE_PLACES.order(orderId),
    })));
  }

  /** Bags weighed to the end of their order. */
  async weighed(tx: Tx, weighed: readonly WeighedOrder[]): Promise<void> {
    await this.notices.postAll(tx, weighed.filter(({ nothingLeft }) => !nothingLeft).map(({ order, ...sums }) => ({
      accountId: order.accountId, kind: 'weighed', subjectId: order.id, ...weighedWords(sums), place: NOTICE_PLACES.order(order.id),
    })));
  }

  /** One notice for each order and shortage. */
  async short(tx: Tx, orders: readonly Order[], lines: readonly OrderLine[], reason: string, emptied: ReadonlySet<string>): Promise<void> {
    const linesOf = byOrder(lines);
    await this.notices.postAll(tx, orders.flatMap((order) => {
      const lost = linesOf.get(order.id) ?? [];
      if (lost.length === 0) return [];
      const told: Told = emptied.has(order.id) ? nothingLeftWords(reason) : shortWords(lost.map(({ cropName }) => cropName), reason);
      return [{ accountId: order.accountId, kind: 'short' as const, subjectId: `${order.id}:${lost.map(({ id }) => id).sort()[0]}`, ...told, place: NOTICE_PLACES.order(order.id) }];
    }));
  }

  async arrived(tx: Tx, orderIds: readonly string[]): Promise<void> {
    const tickets = await this.queries.arrived(tx, orderIds);
    await this.notices.postAll(tx, tickets.map(({ accountId, orderId, ...ticket }) => ({
      accountId, kind: 'arrived', subjectId: orderId, ...arrivedWords(ticket), place: NOTICE_PLACES.order(orderId),
    })));
  }
}
