import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform';
import { Ledger } from '../settlement/public';
import { pauseAfter } from './domain/poll-times';
import { PaymentOutcomes } from './outcomes';
import { type RefundInFull, RefundsRepository } from './refunds.repository';

/** The one place where a refund's fate is written down. */
@Injectable()
export class SettleRefund {
  constructor(
    private readonly refunds: RefundsRepository,
    private readonly outcomes: PaymentOutcomes,
    private readonly ledger: Ledger,
  ) {}

  /** @param status the provider's word. */
  async apply(tx: Tx, refund: RefundInFull, status: string): Promise<void> {
    if (status === 'SUCCESS') return this.succeed(tx, refund);
    const state = status === 'PROCESSING' ? 'submitted' : 'failed';
    await this.refunds.note(tx, refund.id, state);
    await tx.audit({ action: `refund.${state}`, subjectType: 'payment', subjectId: refund.paymentId, before: { state: refund.state }, after: { refundId: refund.id, state, status }, reason: '微信支付的回答' });
  }

  /** Asks for another attempt, later and later. */
  async tryLater(tx: Tx, { id, attempts }: RefundInFull): Promise<void> {
    await tx.enqueue({ kind: 'refund.pursue', payload: { refundId: id }, runAt: new Date(tx.now.getTime() + pauseAfter(attempts)) });
  }

  /** Notes that the provider gave no usable answer. */
  async noteSilence(tx: Tx, refund: RefundInFull): Promise<void> {
    await this.refunds.note(tx, refund.id, refund.state === 'succeeded' ? 'submitted' : refund.state);
    await tx.audit({ action: 'refund.unanswered', subjectType: 'payment', subjectId: refund.paymentId, after: { refundId: refund.id }, reason: '微信支付没有回答，稍后再问' });
  }

  private async succeed(tx: Tx, { id, paymentId, subjectId, amountFen, purpose, kind, pairingId, businessDate }: RefundInFull): Promise<void> {
    if (!(await this.refunds.succeed(tx, id))) return;
    await this.ledger.post(tx, { kind: 'refund_succeeded', subjectId: id, pairingId, businessDate, facts: { orderId: subjectId, fen: amountFen } });
    await tx.audit({ action: 'refund.succeeded', subjectType: 'payment', subjectId: paymentId, after: { refundId: id, amountFen }, reason: '微信确认退款到账' });
    await this.outcomes.onRefunded(tx, kind === 'payout' ? 'payout' : purpose, { id, paymentId, subjectId, amountFen, way: 'original' });
  }
}
