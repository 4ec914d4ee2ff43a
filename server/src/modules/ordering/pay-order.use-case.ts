import { type Actor, type PaymentParameters, fen } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Refusal, UnitOfWork, requirePermission } from '../../platform';
import { Payments } from '../payments/public';
import type { Order } from './domain/order';
import { orderStateAt } from './domain/order-at';
import { OrderingRepository } from './ordering.repository';

/** Opens the one payment of an order, or returns the open one. */
@Injectable()
export class PayOrder {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly orders: OrderingRepository,
    private readonly payments: Payments,
  ) {}

  async execute(actor: Actor, orderId: string): Promise<PaymentParameters> {
    const payment = await this.unitOfWork.run(async (tx) => {
      const order = await this.orders.hold(tx, orderId);
      if (!order) throw new Refusal('NOT_FOUND');
      requirePermission(actor, 'order:pay', order.accountId);
      assertPayable(order, tx.now);
      return this.payments.prepare(tx, {
        purpose: 'order',
        subjectId: order.id,
        payerAccountId: order.accountId,
        amountFen: fen(order.totalFen),
        expiresAt: order.expiresAt,
        description: `村社 ${order.businessDate} 的菜`,
        pairingId: order.pairingId,
        businessDate: order.businessDate,
      });
    });
    return this.payments.parameters(payment.id);
  }
}

function assertPayable(order: Order, now: Date): void {
  const state = orderStateAt(order, now);
  if (state === 'expired') throw new Refusal('ORDER_EXPIRED', { expiresAt: order.expiresAt.toISOString() });
  if (state !== 'reserved') throw new Refusal('ORDER_NOT_PAYABLE', { state });
}
