import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PaymentOutcomes } from '../payments/public';
import { ConfirmChange } from './confirm-change';
import { ConfirmPayment } from './confirm-payment';
import { OrderNotices } from './order-notices';

/** Tells payments what money for an order, and for a change of one, does. */
@Injectable()
export class OrderPaymentOutcomes implements OnModuleInit {
  constructor(
    private readonly outcomes: PaymentOutcomes,
    private readonly confirming: ConfirmPayment,
    private readonly changing: ConfirmChange,
    private readonly notices: OrderNotices,
  ) {}

  onModuleInit(): void {
    this.outcomes.register('order', {
      onPaid: (tx, payment) => this.confirming.onPaid(tx, payment),
      onRefunded: (tx, refund) => this.confirming.onRefunded(tx, refund),
    });
    this.outcomes.register('credit', {
      onPaid: async () => 'kept',
      onRefunded: (tx, refund) => this.confirming.onCreditBack(tx, refund),
    });
    this.outcomes.register('payout', {
      onPaid: async () => 'refund',
      onRefunded: (tx, { id, subjectId, amountFen }) => this.notices.creditBack(tx, { id, accountId: subjectId, amountFen }),
    });
    this.outcomes.register('change', {
      onPaid: (tx, { id, subjectId, amountFen, number }) => this.changing.onPaid(tx, { paymentId: id, orderId: subjectId, number, fen: amountFen }),
      onRefunded: (tx, { id, paymentId, subjectId, amountFen, number, way }) => this.changing.onRefunded(tx, { refundId: id, paymentId, orderId: subjectId, number, fen: amountFen, way }),
    });
  }
}
