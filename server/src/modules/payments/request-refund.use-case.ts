import { Injectable } from '@nestjs/common';
import { Ids, Refusal, type Tx } from '../../platform';
import { Ledger } from '../settlement/public';
import { positiveFen } from './domain/positive-fen';
import { type PaymentPurpose, type PaymentRow, PaymentsRepository } from './payments.repository';
import { type RefundBearer, RefundsRepository } from './refunds.repository';

export interface RefundOrder {
  readonly purpose: PaymentPurpose;
  readonly subjectId: string;
  /** Above zero. */
  readonly amountFen: number;
  /** Shown to the resident; up to 80 characters. */
  readonly reason: string;
  readonly bearer: RefundBearer;
  /** The same key for the same decision: it is refunded once. Up to 80 characters. */
  readonly refundKey: string;
}

/** Decides a refund: counted against the payment, posted, and left to a job to carry out. */
@Injectable()
export class RequestRefund {
  constructor(
    private readonly payments: PaymentsRepository,
    private readonly refunds: RefundsRepository,
    private readonly ledger: Ledger,
    private readonly ids: Ids,
  ) {}

  /** @throws Refusal REFUND_TOO_LARGE when nothing was paid, or less than all refunds together. */
  async ofSubject(tx: Tx, order: RefundOrder): Promise<string> {
    const payment = await this.payments.openOrKept(tx, order.purpose, order.subjectId);
    if (!payment?.kept) throw new Refusal('REFUND_TOO_LARGE');
    return this.ofPayment(tx, payment, order);
  }

  /** The refund's id, also when the same was asked before. */
  async ofPayment(tx: Tx, payment: PaymentRow, { amountFen, reason, bearer, refundKey }: Omit<RefundOrder, 'purpose' | 'subjectId'>): Promise<string> {
    const { subjectId, pairingId, businessDate } = payment;
    const id = this.ids.next().replaceAll('-', '');
    if (!(await this.refunds.insert(tx, { id, paymentId: payment.id, subjectId, amountFen: positiveFen(amountFen), reason, bearer, refundKey }))) return this.refunds.idByKey(tx, payment.id, refundKey);
    if (!(await this.payments.reserveRefund(tx, payment.id, amountFen))) throw new Refusal('REFUND_TOO_LARGE');
    await this.ledger.post(tx, { kind: 'refund_requested', subjectId: id, pairingId, businessDate, facts: { orderId: subjectId, fen: amountFen } });
    await tx.audit({ action: 'refund.requested', subjectType: 'payment', subjectId: payment.id, after: { refundId: id, amountFen, bearer }, reason });
    await tx.enqueue({ kind: 'refund.pursue', payload: { refundId: id } });
    return id;
  }
}
