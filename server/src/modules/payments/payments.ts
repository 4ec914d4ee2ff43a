import type { PaymentParameters } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Database, type Queryable, type Tx } from '../../platform';
import { PayWithProvider } from './pay-with-provider.use-case';
import { type PaymentPurpose, type PaymentRow, PaymentsRepository } from './payments.repository';
import { type PaymentOrder, PreparePayment } from './prepare-payment.use-case';
import { type RefundBrief, type RefundRow, RefundsRepository } from './refunds.repository';
import { type RefundOrder, RequestRefund } from './request-refund.use-case';

/** Asking for money and giving it back. */
@Injectable()
export class Payments {
  constructor(
    private readonly preparation: PreparePayment,
    private readonly provider: PayWithProvider,
    private readonly refunding: RequestRefund,
    private readonly payments: PaymentsRepository,
    private readonly refunds: RefundsRepository,
    private readonly database: Database,
  ) {}

  /**
   * Opens the subject's payment, or returns the open one.
   * @throws Refusal ORDER_NOT_PAYABLE when it is paid already.
   */
  prepare(tx: Tx, order: PaymentOrder): Promise<PaymentRow> {
    return this.preparation.execute(tx, order);
  }

  /**
   * What the client pays with. Talks to WeChat: call it outside any transaction.
   * @throws Refusal ORDER_NOT_PAYABLE, PROVIDER_UNAVAILABLE
   */
  parameters(paymentId: string): Promise<PaymentParameters> {
    return this.provider.parameters(paymentId);
  }

  /**
   * Asks WeChat how a payment stands and takes that over. Call it outside any transaction.
   * @throws Refusal PROVIDER_UNAVAILABLE
   */
  check(paymentId: string): Promise<void> {
    return this.provider.check(paymentId);
  }

  /** The subject's kept payment, else its open one, else its last; null without any. */
  latestOf(purpose: PaymentPurpose, subjectId: string): Promise<PaymentRow | null> {
    return this.payments.latest(this.database, purpose, subjectId);
  }

  /** Sees to it that the subject's unpaid payments end with WeChat too. */
  closeOpen(tx: Tx, subjectId: string): Promise<void> {
    return this.preparation.closeOpen(tx, subjectId);
  }

  /**
   * Decides a refund out of the subject's kept payment; the same key once. Returns its id.
   * @throws Refusal REFUND_TOO_LARGE
   */
  requestRefund(tx: Tx, order: RefundOrder): Promise<string> {
    return this.refunding.ofSubjects(tx, [order]).then(([id]) => id!);
  }

  /** As `requestRefund`, for many subjects, each once in the list, with few statements. */
  async requestRefunds(tx: Tx, orders: readonly RefundOrder[]): Promise<void> {
    await this.refunding.ofSubjects(tx, orders);
  }

  /** The refund decided under a key; null when there is none. */
  async refundIdOf(from: Queryable, subjectId: string, refundKey: string): Promise<string | null> {
    return (await this.refunds.idsOfSubjects(from, [{ subjectId, refundKey }])).get(subjectId) ?? null;
  }

  /** What was paid for each subject and not decided to go back, in fen. */
  async leftOf(from: Queryable, subjectIds: readonly string[]): Promise<Map<string, number>> {
    const left = ([id, payments]: [string, PaymentRow[]]): [string, number] => [id, payments.reduce((sum, { amountFen, refundedFen }) => sum + amountFen - refundedFen, 0)];
    return new Map([...(await this.payments.keptOf(from, subjectIds))].map(left));
  }

  /** All refunds of a subject, oldest first. */
  refundsOf(from: Queryable, subjectId: string): Promise<RefundRow[]> {
    return this.refunds.ofSubject(from, subjectId);
  }

  /** Refunds by their ids, for reports. */
  refundBriefs(from: Queryable, refundIds: readonly string[]): Promise<Map<string, RefundBrief>> {
    return this.refunds.briefs(from, refundIds);
  }
}
