import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform';
import { Stock } from '../catalogue/public';
import { Credits, Payments } from '../payments/public';
import { type Order, stockOf } from './domain/order';
import { EndChanges } from './end-changes';
import { OrderRefunds } from './order-refunds';
import { OrderingRepository } from './ordering.repository';

type Held = ReturnType<typeof stockOf>;

/** Ends an order of which nothing has been weighed: its money goes back whole. The order is held by the caller. */
@Injectable()
export class OrderCancelling {
  constructor(
    private readonly orders: OrderingRepository,
    private readonly stock: Stock,
    private readonly payments: Payments,
    private readonly credits: Credits,
    private readonly refunds: OrderRefunds,
    private readonly changes: EndChanges,
  ) {}

  async cancel(tx: Tx, order: Order, reason: string): Promise<void> {
    await this.changes.supersede(tx, order.id);
    if (!(await this.orders.markCancelled(tx, order.id, order.state))) return;
    const stock = stockOf(await this.orders.linesOf(tx, [order.id]));
    if (order.paymentId === null) await this.endReservation(tx, order, stock);
    else await this.giveBack(tx, order, reason, stock);
    await tx.audit({ action: 'order.cancelled', subjectType: 'resident_order', subjectId: order.id, before: { state: order.state }, after: { state: 'cancelled', stock }, reason });
  }

  private async endReservation(tx: Tx, order: Order, held: Held): Promise<void> {
    await this.stock.release(tx, held);
    await this.payments.closeOpen(tx, order.id);
    if (order.creditFen > 0) await this.credits.release(tx, [order.id]);
  }

  /** What was locked stays counted as sold on its bed: it was promised to somebody. */
  private async giveBack(tx: Tx, order: Order, reason: string, held: Held): Promise<void> {
    if (order.lockedAt === null) await this.stock.takeBack(tx, held);
    await this.refunds.settle(tx, order, 0, { key: 'cancel', reason, bearer: 'operator' });
  }
}
