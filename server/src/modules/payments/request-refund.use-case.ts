import { Injectable } from '@nestjs/common';
import { Config, Ids, Refusal, type Tx } from '../../platform';
import { Ledger } from '../settlement/public';
import { CreditsRepository } from './credits.repository';
import { positiveFen } from './domain/positive-fen';
import { refundWay } from './domain/refund-way';
import { splitRefund } from './domain/split-refund';
import { GiveCredit } from './give-credit';
import { type PaymentPurpose, type PaymentRow, PaymentsRepository } from './payments.repository';
import { type NewRefund, type RefundBearer, type RefundKind, RefundsRepository, type RefundWay } from './refunds.repository';

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

/** The way it came, or as credit if it was credit. */
type OfPayment = Omit<RefundOrder, 'purpose' | 'subjectId'>;

/** What comes out of one payment, and how it goes back. */
interface Part {
  readonly payment: PaymentRow;
  readonly order: OfPayment & { readonly way: RefundWay };
}

interface Decided {
  readonly payment: PaymentRow;
  readonly refund: NewRefund;
}

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
   * Out of whatever paid for each subject, each once in the list; their first refunds' ids, also when the same was asked before.
   * @throws Refusal REFUND_TOO_LARGE when nothing was paid, or less than all refunds together.
   */
  async ofSubjects(tx: Tx, orders: readonly RefundOrder[]): Promise<string[]> {
    const earlier = await this.refunds.idsOfSubjects(tx, orders);
    const news = orders.filter(({ subjectId }) => !earlier.has(subjectId));
    const decided = news.length > 0 ? await this.decide(tx, await this.partsOf(tx, news)) : [];
    const ids = new Map([...decided.map(({ subjectId, id }): [string, string] => [subjectId, id]).reverse(), ...earlier]);
    const twins = orders.filter(({ subjectId }) => !ids.has(subjectId));
    const all = twins.length > 0 ? new Map([...ids, ...(await this.refunds.idsOfSubjects(tx, twins))]) : ids;
    return orders.map(({ subjectId }) => all.get(subjectId)!);
  }

  /** Out of one payment; nothing when the same was asked before. */
  async ofPayment(tx: Tx, payment: PaymentRow, order: OfPayment): Promise<void> {
    await this.decide(tx, [{ payment, order: { ...order, way: this.wayOf(payment, 'original', order.amountFen) } }]);
  }

  private async partsOf(tx: Tx, orders: readonly RefundOrder[]): Promise<Part[]> {
    const kept = await this.payments.keptOf(tx, orders.map(({ subjectId }) => subjectId));
    const split = orders.map((order) => ({ order, parts: splitRefund(kept.get(order.subjectId)!, positiveFen(order.amountFen)) ?? [] }));
    if (split.some(({ parts }) => parts.length === 0)) throw new Refusal('REFUND_TOO_LARGE');
    const choices = await this.credits.choices(tx, split.flatMap(({ order, parts: [first] }) => this.asked(first!.payment, order.amountFen)));
    return split.flatMap(({ order, parts }) => {
      const [asked] = this.asked(parts[0]!.payment, order.amountFen);
      const chosen = (asked === undefined ? undefined : choices.get(asked)) ?? 'original';
      return parts.map(({ payment, fen }) => ({ payment, order: { ...order, amountFen: fen, way: this.wayOf(payment, chosen, order.amountFen) } }));
    });
  }

  /** Counted, written down, posted, and left to jobs. @returns those that were not asked before */
  private async decide(tx: Tx, parts: readonly Part[]): Promise<readonly NewRefund[]> {
    const all = parts.map(({ payment, order }) => ({ ...newRefund(payment, order), id: this.ids.next().replaceAll('-', '') }));
    const news = await this.refunds.insert(tx, all);
    if (news.length === 0) return news;
    if (!(await this.payments.reserveRefunds(tx, sumsByPayment(news)))) throw new Refusal('REFUND_TOO_LARGE');
    await tx.audit(...news.map(({ id: refundId, paymentId, amountFen, bearer, kind, lineId, way, reason }) => ({
      action: 'refund.requested', subjectType: 'payment', subjectId: paymentId, after: { refundId, amountFen, bearer, kind, lineId, way }, reason,
    })));
    const payments = new Map(parts.map(({ payment }) => [payment.id, payment]));
    await this.carryOut(tx, news.map((refund) => ({ refund, payment: payments.get(refund.paymentId)! })));
    return news;
  }

  /** Posted, and left to a job each; credit is given at once. */
  private async carryOut(tx: Tx, decided: readonly Decided[]): Promise<void> {
    const borne = decided.filter(({ refund }) => refund.kind === 'compensation');
    await this.ledger.postAll(tx, borne.map((each) => ({ ...headOf(each), kind: 'refund_borne' as const, facts: { ...factsOf(each), bearer: each.refund.bearer } })));
    for (const { payment, refund } of decided.filter(({ refund: { way } }) => way === 'credit')) await this.giving.execute(tx, payment, refund);
    const back = decided.filter(({ refund }) => refund.way === 'original');
    await this.ledger.postAll(tx, back.map((each) => ({ ...headOf(each), kind: 'refund_requested' as const, facts: factsOf(each) })));
    for (const { refund } of back) await tx.enqueue({ kind: 'refund.pursue', payload: { refundId: refund.id } });
  }

  /** Whose choice matters: nobody's when it is much, or when there is nobody. */
  private asked({ payerAccountId, pairingId }: PaymentRow, sumFen: number): string[] {
    return payerAccountId && pairingId && sumFen < this.config.smallRefundBelowFen ? [payerAccountId] : [];
  }

  private wayOf({ purpose }: PaymentRow, chosen: RefundWay, sumFen: number): RefundWay {
    return refundWay({ sumFen, smallBelowFen: this.config.smallRefundBelowFen, chosen, paidByCredit: purpose === 'credit' });
  }
}

function newRefund(payment: PaymentRow, { amountFen, reason, bearer, refundKey, kind = 'return', lineId = null, byAccountId = null, way }: Part['order']): Omit<NewRefund, 'id'> {
  return { paymentId: payment.id, subjectId: payment.subjectId, amountFen: positiveFen(amountFen), reason, bearer, refundKey, kind, lineId, byAccountId, way };
}

function sumsByPayment(refunds: readonly NewRefund[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { paymentId, amountFen } of refunds) sums.set(paymentId, (sums.get(paymentId) ?? 0) + amountFen);
  return sums;
}

function headOf({ payment, refund }: Decided) {
  return { subjectId: refund.id, pairingId: payment.pairingId, businessDate: payment.businessDate };
}

function factsOf({ payment, refund }: Decided) {
  return { orderId: payment.subjectId, fen: refund.amountFen };
}
