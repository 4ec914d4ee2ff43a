import { Injectable } from '@nestjs/common';
import { type Tx } from '../../platform';
import { Stock } from '../catalogue/public';
import { OrderCycles } from '../order-cycle/public';
import type { RefundWay } from '../payments/public';
import { ApplyChange } from './apply-change';
import { type ChangePaymentDecision, decideChangePayment } from './domain/decide-change-payment';
import type { Order } from './domain/order';
import { type ChangedLine, type OrderChange, moreOf } from './domain/order-change';
import { cancelChangeExpiry } from './expiry-job';
import { OrderNotices } from './order-notices';
import { OrderChangesRepository } from './order-changes.repository';
import { OrderingRepository } from './ordering.repository';

export interface ChangeMoney {
  readonly paymentId: string;
  readonly orderId: string;
  /** Which change of the order it pays for. */
  readonly number: number;
  readonly fen: number;
}

/** The difference of a change has come or gone back: what it does to the order, in the transaction that records it. */
@Injectable()
export class ConfirmChange {
  constructor(
    private readonly orders: OrderingRepository,
    private readonly changes: OrderChangesRepository,
    private readonly cycles: OrderCycles,
    private readonly applying: ApplyChange,
    private readonly stock: Stock,
    private readonly notices: OrderNotices,
  ) {}

  /** `refund`: the change is void, so its money goes back whole and the order stays as it is. */
  async onPaid(tx: Tx, money: ChangeMoney): Promise<'kept' | 'refund'> {
    const order = await this.orders.hold(tx, money.orderId);
    const change = await this.changes.byNumber(tx, money.orderId, money.number);
    if (!order || !change) return 'refund';
    if (change.paymentId === money.paymentId) return 'kept';
    const cycle = await this.cycles.hold(tx, order.cycleId);
    const decision = decideChangePayment({ now: tx.now, order, change, cycle, paidFen: money.fen });
    if (decision === 'refund' || !(await tx.attempt(() => this.apply(tx, { order, change, decision, paymentId: money.paymentId })))) {
      await this.notices.changeTooLate(tx, order, { id: money.paymentId, amountFen: money.fen });
      return 'refund';
    }
    await cancelChangeExpiry(tx, order.id, change.number);
    return 'kept';
  }

  /** Only what was paid for a change that was made is the order's own money. */
  async onRefunded(tx: Tx, { refundId, orderId, number, paymentId, fen, way }: ChangeMoney & { readonly refundId: string; readonly way: RefundWay }): Promise<void> {
    const order = await this.orders.hold(tx, orderId);
    const change = await this.changes.byNumber(tx, orderId, number);
    if (!order || !change) return;
    await this.notices.refunded(tx, order, { id: refundId, amountFen: fen, way });
    if (change.paymentId === paymentId) await this.orders.addRefunded(tx, orderId, fen);
  }

  private async apply(tx: Tx, { order, change, decision, paymentId }: { order: Order; change: OrderChange; decision: ChangePaymentDecision; paymentId: string }): Promise<void> {
    const lines: ChangedLine[] = await this.changes.linesOf(tx, change.id);
    if (decision === 'reclaim' && moreOf(lines).length > 0) await this.stock.reserve(tx, moreOf(lines));
    await this.changes.apply(tx, change.id, change.state, paymentId);
    await this.applying.execute(tx, order, { ...change, lines });
  }
}
