import type { PlaceOrderRequest, QuoteChange } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Refusal, type Tx } from '../../platform';
import { Credits, type CreditOwner, type CreditSpending } from '../payments/public';
import { creditOf } from './domain/order-credit';

/** 菜金抵扣: what a resident's credit pays of the order she places. */
@Injectable()
export class OrderCredit {
  constructor(private readonly credits: Credits) {}

  /**
   * What is taken off, which is what she saw. Her credit is held from here on, so that two orders at once never spend one fen twice.
   * @throws Refusal QUOTE_CHANGED when it is another sum by now
   */
  async decide(tx: Tx, owner: CreditOwner, totalFen: number, { expectedTotalFen, creditFen: seen = 0 }: PlaceOrderRequest): Promise<number> {
    if (seen === 0) return 0;
    const creditFen = creditOf(await this.credits.holdBalance(tx, owner), totalFen);
    if (creditFen === seen) return creditFen;
    const change: QuoteChange = { kind: 'credit', listingId: null, cropName: null, feeType: null, from: seen, to: creditFen };
    throw new Refusal('QUOTE_CHANGED', { expectedTotalFen, totalFen, creditFen, changes: [change] });
  }

  /** @throws Error when it is gone, which `decide` has seen to that it is not */
  async spend(tx: Tx, spending: CreditSpending): Promise<string> {
    const paymentId = await this.credits.spend(tx, spending);
    if (!paymentId) throw new Error(`the credit for order ${spending.orderId} is gone`);
    return paymentId;
  }
}
