import { businessDateOf } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform';
import type { Trade } from '../../platform/wechat';
import { Notices } from '../notifications/public';
import { Ledger } from '../settlement/public';
import { givenBackWords } from './domain/given-back-words';
import { PaymentOutcomes } from './outcomes';
import { type PaymentRow, PaymentsRepository } from './payments.repository';
import { cancelPolls } from './poll-schedule';
import { RequestRefund } from './request-refund.use-case';

const TOO_LATE = '付款到得太晚，原路退回';
const TWICE = '同一张订单付了两次，多付的退回';

/** The one place where a payment's fate is written down, whoever brought the news and however often. */
@Injectable()
export class SettlePayment {
  constructor(
    private readonly payments: PaymentsRepository,
    private readonly outcomes: PaymentOutcomes,
    private readonly refunds: RequestRefund,
    private readonly ledger: Ledger,
    private readonly notices: Notices,
  ) {}

  /** Takes over what the provider answered. */
  async apply(tx: Tx, payment: PaymentRow, trade: Trade): Promise<void> {
    if (trade.state === 'SUCCESS' || trade.state === 'REFUND') return this.succeed(tx, payment, trade.transactionId ?? '', trade.totalFen);
    if (trade.state === 'CLOSED' || trade.state === 'REVOKED') return this.close(tx, payment);
    if (trade.state === 'PAYERROR' && (await this.payments.fail(tx, payment.id))) await tx.audit({ action: 'payment.failed', subjectType: 'payment', subjectId: payment.id, before: { state: payment.state }, after: { state: 'failed' }, reason: '微信支付没有成功' });
  }

  /** @throws Error when the provider took another sum than was asked for. */
  async succeed(tx: Tx, payment: PaymentRow, transactionId: string, totalFen: number | null): Promise<void> {
    if (totalFen !== payment.amountFen) throw new Error(`payment ${payment.id}: asked for ${payment.amountFen}, the provider took ${totalFen}`);
    const standing = await this.payments.succeed(tx, payment.id, transactionId);
    if (!standing) return;
    await cancelPolls(tx, payment);
    await this.record(tx, payment);
    if (standing === 'surplus') return this.giveBack(tx, payment, TWICE);
    const { id, subjectId, amountFen } = payment;
    if ((await this.outcomes.onPaid(tx, payment.purpose, { id, subjectId, amountFen })) === 'kept') return;
    await this.payments.giveUp(tx, id);
    await this.giveBack(tx, payment, TOO_LATE);
  }

  /** Money WeChat took under a number we do not know: it is written down and goes back. */
  async takeUnmatched(tx: Tx, outTradeNo: string, transactionId: string, totalFen: number): Promise<void> {
    const payment: PaymentRow = {
      id: outTradeNo,
      purpose: 'unmatched',
      subjectId: outTradeNo,
      payerAccountId: null,
      pairingId: null,
      businessDate: businessDateOf(tx.now),
      description: '没有对应订单的款项',
      amountFen: totalFen,
      refundedFen: 0,
      state: 'succeeded',
      open: false,
      kept: false,
      createdAt: tx.now,
      expiresAt: tx.now,
    };
    if (!(await this.payments.insert(tx, payment, transactionId))) return;
    await this.record(tx, payment);
    await this.giveBack(tx, payment, '没有对应的订单，原路退回');
  }

  async close(tx: Tx, payment: PaymentRow): Promise<void> {
    if (await this.payments.close(tx, payment.id)) await tx.audit({ action: 'payment.closed', subjectType: 'payment', subjectId: payment.id, before: { state: payment.state }, after: { state: 'closed' }, reason: '微信支付已关单' });
  }

  private async record(tx: Tx, { id, subjectId, pairingId, businessDate, amountFen }: PaymentRow): Promise<void> {
    await this.ledger.post(tx, { kind: 'order_paid', subjectId: id, pairingId, businessDate, facts: { orderId: subjectId, fen: amountFen } });
    await tx.audit({ action: 'payment.succeeded', subjectType: 'payment', subjectId: id, after: { subjectId, amountFen }, reason: '微信支付确认收款' });
  }

  private async giveBack(tx: Tx, payment: PaymentRow, reason: string): Promise<void> {
    await this.refunds.ofPayment(tx, payment, { amountFen: payment.amountFen, reason, bearer: 'operator', refundKey: 'whole' });
    if (payment.payerAccountId) await this.notices.post(tx, { accountId: payment.payerAccountId, kind: 'money_late', subjectId: payment.id, ...givenBackWords(payment.amountFen, reason) });
  }
}
