import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PaymentOutcomes } from '../payments/public';
import { ConfirmPayment } from './confirm-payment';

/** Tells payments what money for an order does. */
@Injectable()
export class OrderPaymentOutcomes implements OnModuleInit {
  constructor(
    private readonly outcomes: PaymentOutcomes,
    private readonly confirming: ConfirmPayment,
  ) {}

  onModuleInit(): void {
    this.outcomes.register('order', {
      onPaid: (tx, payment) => this.confirming.onPaid(tx, payment),
      onRefunded: (tx, refund) => this.confirming.onRefunded(tx, refund),
    });
  }
}
