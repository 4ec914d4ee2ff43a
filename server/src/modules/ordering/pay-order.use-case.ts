import { type Actor, type PaymentParameters, fen } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Refusal, type Tx, UnitOfWork, requirePermission } from '../../platform';
import { type PaymentOrder, Payments } from '../payments/public';
import type { Order } from './domain/order';
import { orderStateAt } from './domain/order-at';
import { isWaiting } from './domain/order-change';
import { OrderChangesRepository } from './order-changes.repository';
import { OrderingRepository } from './ordering.repository';

/** Opens the one payment of an order, or of the change of it that waits, or returns the open one. */
@Injectable()
export class PayOrder {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly orders: OrderingRepository,
    private readonly changes: OrderChangesRepository,
    private readonly payments: Payments,
  ) {}

  async execute(actor: Actor, orderId: string): Promise<PaymentParameters> {
    const payment = await this.unitOfWork.run(async (tx) => {
      const order = await this.orders.hold(tx, orderId);
      if (!order) throw new Refusal('NOT_FOUND');
      requirePermission(actor, 'order:pay', order.accountId);
      return this.payments.prepare(tx, {
        ...(await this.due(tx, order)),
        subjectId: order.id,
        payerAccountId: order.accountId,
        pairingId: order.pairingId,
        businessDate: order.businessDate,
      });
    });
    return this.payments.parameters(payment.id);
  }

  private async due(tx: Tx, order: Order): Promise<Pick<PaymentOrder, 'purpose' | 'amountFen' | 'expiresAt' | 'description'>> {
    const change = order.state === 'paid' ? await this.changes.pendingOf(tx, order.id) : null;
    if (change && isWaiting(change, tx.now)) {
      return { purpose: `change-${change.number}`, amountFen: fen(change.differenceFen), expiresAt: change.expiresAt, description: `村社 ${order.businessDate} 改单补差` };
    }
    assertPayable(order, tx.now);
    return { purpose: 'order', amountFen: fen(order.totalFen - order.creditFen), expiresAt: order.expiresAt, description: `村社 ${order.businessDate} 的菜` };
  }
}

function assertPayable(order: Order, now: Date): void {
  const state = orderStateAt(order, now);
  if (state === 'expired') throw new Refusal('ORDER_EXPIRED', { expiresAt: order.expiresAt.toISOString() });
  if (state !== 'reserved') throw new Refusal('ORDER_NOT_PAYABLE', { state });
}
