import { fen } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Refusal, type Tx } from '../../platform';
import { Payments, type RefundBearer } from '../payments/public';
import type { Order } from './domain/order';
import { OrderRefundsRepository } from './order-refunds.repository';
import { OrderingRepository } from './ordering.repository';

export interface OrderRefund {
  readonly orderId: string;
  /** The line it is for; null when it is for the whole order. */
  readonly lineId: string | null;
  /** Above zero. */
  readonly fen: number;
  /** Shown to the resident; up to 80 characters. */
  readonly reason: string;
  readonly bearer: RefundBearer;
  /** The same key for the same decision: it is given once. Up to 80 characters. */
  readonly dedupKey: string;
  /** Who decided it; null for the program's own rules. */
  readonly byAccountId: string | null;
}

/** Why an order is settled: names the refund, tells the resident, and says who bears it. */
export interface SettleReason {
  readonly key: string;
  readonly reason: string;
  readonly bearer: RefundBearer;
}

/**
 * The one door to money that goes back for an order: weighing, shortage, cancelling, claims and goodwill.
 * Two caps hold for all of them: never more than was paid, and of a bill never more than was billed.
 */
@Injectable()
export class OrderRefunds {
  constructor(
    private readonly orders: OrderingRepository,
    private readonly counters: OrderRefundsRepository,
    private readonly payments: Payments,
  ) {}

  /** Nobody else gives anything for the order until the transaction ends. */
  async hold(tx: Tx, orderId: string): Promise<void> {
    await this.orders.hold(tx, orderId);
  }

  /**
   * Gives a sum back, once per `dedupKey`. Before the bill it is money that will not be owed (the bill must fall with it);
   * after the bill a compensation that its bearer carries. The farmer's own money is never touched.
   * @returns the refund's id
   * @throws Refusal NOT_FOUND for an unknown order or another order's line, REFUND_TOO_LARGE beyond what is left
   */
  async give(tx: Tx, refund: OrderRefund): Promise<string> {
    const { orderId, lineId, reason, bearer, dedupKey, byAccountId } = refund;
    const order = await this.orders.hold(tx, orderId);
    if (!order || (lineId !== null && !(await this.counters.hasLine(tx, orderId, lineId)))) throw new Refusal('NOT_FOUND');
    const earlier = await this.payments.refundIdOf(tx, orderId, dedupKey);
    if (earlier) return earlier;
    const kind = order.billedFen === null ? 'return' : 'compensation';
    await this.count(tx, kind, refund);
    const refundId = await this.payments.requestRefund(tx, { purpose: 'order', subjectId: orderId, amountFen: fen(refund.fen), reason, bearer, refundKey: dedupKey, kind, lineId, byAccountId });
    await tx.audit({
      action: 'order.refund-given', subjectType: 'resident_order', subjectId: orderId, reason,
      before: { compensatedFen: order.compensatedFen }, after: { refundId, lineId, fen: refund.fen, bearer, kind },
    });
    return refundId;
  }

  /**
   * Gives back what was paid beyond a bill, if anything: the difference after weighing, all of it for an order of which
   * nothing is left (`billFen` 0). Counts what went back before.
   * @returns the sum, in fen
   */
  async settle(tx: Tx, order: Order, billFen: number, why: SettleReason): Promise<number> {
    return (await this.settleAll(tx, [{ order, billFen }], why)).get(order.id)!;
  }

  /** As `settle`, for many orders, with few statements. @returns the sums by order, in fen */
  async settleAll(tx: Tx, bills: readonly { readonly order: Order; readonly billFen: number }[], { key, reason, bearer }: SettleReason): Promise<Map<string, number>> {
    const left = await this.payments.leftOf(tx, bills.map(({ order }) => order.id));
    const sums = new Map(bills.map(({ order, billFen }) => [order.id, Math.max(0, left.get(order.id)! + order.compensatedFen - billFen)]));
    const owed = [...sums].filter(([, sum]) => sum > 0);
    if (owed.length > 0) await this.payments.requestRefunds(tx, owed.map(([id, sum]) => ({ purpose: 'order', subjectId: id, amountFen: fen(sum), reason, bearer, refundKey: `${key}:${id}` })));
    return sums;
  }

  private async count(tx: Tx, kind: 'return' | 'compensation', { orderId, lineId, fen: sum }: OrderRefund): Promise<void> {
    if (kind === 'compensation' && !(await this.counters.countOnOrder(tx, orderId, sum))) throw new Refusal('REFUND_TOO_LARGE');
    if (lineId !== null && !(await this.counters.countOnLine(tx, orderId, lineId, sum))) throw new Refusal('REFUND_TOO_LARGE');
  }
}
