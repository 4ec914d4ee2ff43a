import { Injectable } from '@nestjs/common';
import { Config, Ids, Refusal, type Tx } from '../../platform';
import { Ledger } from '../settlement/public';
import { CreditsRepository } from './credits.repository';
import { positiveFen } from './domain/positive-fen';
import { refundWay } from './domain/refund-way';
import { splitRefund } from './domain/split-refund';
import { GiveCredit } from './give-credit';
import { type PaymentPurpose, type PaymentRow, PaymentsRepository } from './payments.repository';
import { type RefundBearer, type RefundKind, RefundsRepository, type RefundWay } from './refunds.repository';

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

/** How it goes back: the way it came when left out, or as credit if it was credit. */
type OfPayment = Omit<RefundOrder, 'purpose' | 'subjectId'> & { readonly way?: RefundWay };

/** Decides a refund: counted against the payment, posted, and left to a job to carry out. */
@Injectable()
export class RequestRefund {
  constructor(
    private readonly payments: PaymentsRepository,
    private readonly refunds: RefundsRepository,
    private readonly credits: CreditsRepository,
    private readonly giving: GiveCredit,
    private readonly ledger: Ledger,
    private readonly config: Config,
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
    const chosen = await this.chosen(tx, parts[0]!.payment, order.amountFen);
    const ids: string[] = [];
    for (const { payment, fen } of parts) ids.push(await this.ofPayment(tx, payment, { ...order, amountFen: fen, way: this.wayOf(payment, chosen, order.amountFen) }));
    return ids[0]!;
  }

  /** The refund's id, also when the same was asked before. */
  async ofPayment(tx: Tx, payment: PaymentRow, order: OfPayment): Promise<string> {
    const { amountFen, reason, bearer, refundKey, kind = 'return', lineId = null, byAccountId = null, way = this.wayOf(payment, 'original', order.amountFen) } = order;
    const id = this.ids.next().replaceAll('-', '');
    const refund = { id, paymentId: payment.id, subjectId: payment.subjectId, amountFen: positiveFen(amountFen), reason, bearer, refundKey, kind, lineId, byAccountId, way };
    if (!(await this.refunds.insert(tx, refund))) return this.refunds.idByKey(tx, payment.id, refundKey);
    if (!(await this.payments.reserveRefund(tx, payment.id, amountFen))) throw new Refusal('REFUND_TOO_LARGE');
    await tx.audit({ action: 'refund.requested', subjectType: 'payment', subjectId: payment.id, after: { refundId: id, amountFen, bearer, kind, lineId, way }, reason });
    await this.carryOut(tx, payment, refund);
    return id;
  }

  /** Posted, and left to a job; credit is given at once. */
  private async carryOut(tx: Tx, payment: PaymentRow, { id, amountFen, bearer, kind, way }: { readonly id: string; readonly amountFen: number; readonly bearer: RefundBearer; readonly kind: RefundKind; readonly way: RefundWay }): Promise<void> {
    const { subjectId: orderId, pairingId, businessDate } = payment;
    const head = { subjectId: id, pairingId, businessDate };
    if (kind === 'compensation') await this.ledger.post(tx, { ...head, kind: 'refund_borne', facts: { orderId, fen: amountFen, bearer } });
    if (way === 'credit') return this.giving.execute(tx, payment, { id, amountFen });
    await this.ledger.post(tx, { ...head, kind: 'refund_requested', facts: { orderId, fen: amountFen } });
    await tx.enqueue({ kind: 'refund.pursue', payload: { refundId: id } });
  }

  /** What the payer wants; asked only when it matters. */
  private async chosen(tx: Tx, { payerAccountId, pairingId }: PaymentRow, sumFen: number): Promise<RefundWay> {
    return payerAccountId && pairingId && sumFen < this.config.smallRefundBelowFen ? this.credits.choice(tx, payerAccountId) : 'original';
  }

  private wayOf({ purpose }: PaymentRow, chosen: RefundWay, sumFen: number): RefundWay {
    return refundWay({ sumFen, smallBelowFen: this.config.smallRefundBelowFen, chosen, paidByCredit: purpose === 'credit' });
  }
}
