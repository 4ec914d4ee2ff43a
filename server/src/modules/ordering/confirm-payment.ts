import { Injectable } from '@nestjs/common';
import { Refusal, type Tx } from '../../platform';
import { Listings, Stock } from '../catalogue/public';
import { OrderCycles } from '../order-cycle/public';
import { Credits, type RefundWay } from '../payments/public';
import { AccountShares } from './account-shares';
import { Bags } from './bags';
import { decidePayment } from './domain/decide-payment';
import { type Order, stockOf } from './domain/order';
import { cancelExpiry } from './expiry-job';
import { OrderNotices } from './order-notices';
import { orderEvent } from './order-audit';
import { OrderingRepository } from './ordering.repository';

export interface SucceededPayment {
  readonly id: string;
  readonly subjectId: string;
  readonly amountFen: number;
}

export interface SucceededRefund {
  readonly id: string;
  readonly paymentId: string;
  readonly subjectId: string;
  readonly amountFen: number;
  readonly way: RefundWay;
}

/** Money has come or gone back: what it does to its order, in the transaction that records it. */
@Injectable()
export class ConfirmPayment {
  constructor(
    private readonly orders: OrderingRepository,
    private readonly bags: Bags,
    private readonly cycles: OrderCycles,
    private readonly stock: Stock,
    private readonly listings: Listings,
    private readonly shares: AccountShares,
    private readonly credits: Credits,
    private readonly notices: OrderNotices,
  ) {}

  /** `kept`: there is an order for it. `refund`: there is none (any more), so it goes back whole. */
  async onPaid(tx: Tx, payment: SucceededPayment): Promise<'kept' | 'refund'> {
    const order = await this.orders.hold(tx, payment.subjectId);
    if (!order) return 'refund';
    if (order.paymentId === payment.id) return 'kept';
    const cycle = await this.cycles.hold(tx, order.cycleId);
    const decision = decidePayment({ now: tx.now, order, cycle, paidFen: payment.amountFen });
    if (decision === 'refund' || (decision === 'reclaim' && !(await this.reclaim(tx, order)))) return 'refund';
    await this.confirm(tx, order, payment.id);
    return 'kept';
  }

  /** A surplus payment that goes back is none of the order's own money. */
  async onRefunded(tx: Tx, refund: SucceededRefund): Promise<void> {
    const order = await this.orders.hold(tx, refund.subjectId);
    if (!order) return;
    await this.notices.refunded(tx, order, refund);
    if (order.paymentId !== null && order.paymentId !== refund.paymentId) return;
    await this.count(tx, order, refund);
  }

  /** Credit that paid for an order is credit again. That of a reservation that ends was never the order's own. */
  async onCreditBack(tx: Tx, refund: SucceededRefund): Promise<void> {
    const order = await this.orders.hold(tx, refund.subjectId);
    if (!order || order.paymentId === null) return;
    await this.notices.refunded(tx, order, refund);
    await this.count(tx, order, refund);
  }

  /** A reservation that its resident's credit pays whole. */
  async paidByCredit(tx: Tx, orderId: string, paymentId: string): Promise<void> {
    await this.confirm(tx, (await this.orders.hold(tx, orderId))!, paymentId);
  }

  private async count(tx: Tx, order: Order, { amountFen, way }: SucceededRefund): Promise<void> {
    await this.orders.addRefunded(tx, order.id, amountFen);
    await tx.audit(orderEvent(order.id, 'order.refunded', {
      before: { refundedFen: order.refundedFen }, after: { refundedFen: order.refundedFen + amountFen, fen: amountFen }, reason: way === 'credit' ? '退成菜金' : '微信确认退款到账',
    }));
  }

  private async confirm(tx: Tx, order: Order, paymentId: string): Promise<void> {
    const held = stockOf(await this.orders.linesOf(tx, [order.id]));
    await this.stock.sell(tx, held);
    const bag = await this.bags.bagFor(tx, order);
    await this.orders.markPaid(tx, order.id, paymentId, bag);
    await cancelExpiry(tx, order.id);
    await this.notices.paid(tx, order, bag.label);
    await tx.audit({
      action: 'order.paid', subjectType: 'resident_order', subjectId: order.id,
      before: { state: order.state }, after: { state: 'paid', paidFen: order.totalFen, bagLabel: bag.label, stock: held }, reason: '付款到账',
    });
  }

  /** Takes the stock of an expired order again, and the credit it was to be paid with: all of it or none, and within what the account may have. */
  private async reclaim(tx: Tx, order: Order): Promise<boolean> {
    const { id: orderId, accountId, pairingId, businessDate, creditFen } = order;
    const held = stockOf(await this.orders.linesOf(tx, [orderId]));
    const listings = await this.listings.forOrder(tx, held.map(({ listingId }) => listingId));
    return tx.attempt(async () => {
      await this.stock.reserve(tx, held);
      await this.shares.assertWithin(tx, { accountId, orderId }, listings);
      if (creditFen > 0 && !(await this.credits.spend(tx, { orderId, accountId, pairingId, businessDate, fen: creditFen }))) throw new Refusal('QUOTE_CHANGED');
    });
  }
}
