import { Injectable } from '@nestjs/common';
import { Ids, Refusal, type Tx } from '../../platform';
import { Ledger } from '../settlement/public';
import { positiveFen } from './domain/positive-fen';
import { splitRefund } from './domain/split-refund';
import { type PaymentPurpose, type PaymentRow, PaymentsRepository } from './payments.repository';
import { type RefundBearer, type RefundKind, RefundsRepository } from './refunds.repository';

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
  /** `return` when left out: paid and not owed. `compensation`: owed and paid, and borne by the bearer. */
  readonly kind?: RefundKind;
  readonly lineId?: string | null;
  /** Who decided it; null for the program's own rules. */
  readonly byAccountId?: string | null;
}

type OfPayment = Omit<RefundOrder, 'purpose' | 'subjectId'>;

/** Decides a refund: counted against the payment, posted, and left to a job to carry out. */
@Injectable()
export class RequestRefund {
  constructor(
    private readonly payments: PaymentsRepository,
    private readonly refunds: RefundsRepository,
    private readonly ledger: Ledger,
    private readonly ids: Ids,
  ) {}

  /**
   * Out of whatever paid for the subject; the first refund's id, also when the same was asked before.
   * @throws Refusal REFUND_TOO_LARGE when nothing was paid, or less than all refunds together.
   */
  async ofSubject(tx: Tx, order: RefundOrder): Promise<string> {
    const earlier = await this.refunds.idOfSubject(tx, order.subjectId, order.refundKey);
    if (earlier) return earlier;
    const parts = splitRefund(await this.payments.keptOf(tx, order.subjectId), positiveFen(order.amountFen));
    if (!parts) throw new Refusal('REFUND_TOO_LARGE');
    const ids: string[] = [];
    for (const { payment, fen } of parts) ids.push(await this.ofPayment(tx, payment, { ...order, amountFen: fen }));
    return ids[0]!;
  }

  /** The refund's id, also when the same was asked before. */
  async ofPayment(tx: Tx, payment: PaymentRow, order: OfPayment): Promise<string> {
    const { amountFen, reason, bearer, refundKey, kind = 'return', lineId = null, byAccountId = null } = order;
    const id = this.ids.next().replaceAll('-', '');
    const refund = { id, paymentId: payment.id, subjectId: payment.subjectId, amountFen: positiveFen(amountFen), reason, bearer, refundKey, kind, lineId, byAccountId, way: 'original' as const };
    if (!(await this.refunds.insert(tx, refund))) return this.refunds.idByKey(tx, payment.id, refundKey);
    if (!(await this.payments.reserveRefund(tx, payment.id, amountFen))) throw new Refusal('REFUND_TOO_LARGE');
    await this.post(tx, payment, id, { amountFen, bearer, kind });
    await tx.audit({ action: 'refund.requested', subjectType: 'payment', subjectId: payment.id, after: { refundId: id, amountFen, bearer, kind, lineId }, reason });
    await tx.enqueue({ kind: 'refund.pursue', payload: { refundId: id } });
    return id;
  }

  private async post(tx: Tx, { subjectId: orderId, pairingId, businessDate }: PaymentRow, id: string, order: { amountFen: number; bearer: RefundBearer; kind: RefundKind }): Promise<void> {
    const head = { subjectId: id, pairingId, businessDate };
    const facts = { orderId, fen: order.amountFen };
    if (order.kind === 'compensation') await this.ledger.post(tx, { ...head, kind: 'refund_borne', facts: { ...facts, bearer: order.bearer } });
    await this.ledger.post(tx, { ...head, kind: 'refund_requested', facts });
  }
}
