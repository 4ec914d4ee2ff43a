import type { BusinessDate } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Ids, Refusal, type Tx } from '../../platform';
import { positiveFen } from './domain/positive-fen';
import { type PaymentPurpose, type PaymentRow, PaymentsRepository } from './payments.repository';
import { enqueueClose, enqueuePoll } from './poll-schedule';

export interface PaymentOrder {
  readonly purpose: PaymentPurpose;
  readonly subjectId: string;
  readonly payerAccountId: string;
  /** Above zero. */
  readonly amountFen: number;
  readonly expiresAt: Date;
  /** Shown in WeChat; up to 127 characters. */
  readonly description: string;
  readonly pairingId: string;
  readonly businessDate: BusinessDate;
}

/** One open payment per subject. */
@Injectable()
export class PreparePayment {
  constructor(
    private readonly payments: PaymentsRepository,
    private readonly ids: Ids,
  ) {}

  /** @throws Refusal ORDER_NOT_PAYABLE when the subject is paid. */
  async execute(tx: Tx, order: PaymentOrder): Promise<PaymentRow> {
    const payment = (await this.payments.openOrKept(tx, order.purpose, order.subjectId)) ?? (await this.open(tx, order));
    if (payment.kept) throw new Refusal('ORDER_NOT_PAYABLE');
    return payment;
  }

  async closeOpen(tx: Tx, subjectId: string): Promise<void> {
    for (const id of await this.payments.openIdsOf(tx, subjectId)) await enqueueClose(tx, id);
  }

  private async open(tx: Tx, order: PaymentOrder): Promise<PaymentRow> {
    const payment = this.newPayment(order, tx.now);
    if (await this.payments.insert(tx, payment)) {
      await tx.audit({ action: 'payment.asked', subjectType: 'payment', subjectId: payment.id, after: { subjectId: payment.subjectId, amountFen: payment.amountFen } });
      await enqueuePoll(tx, payment, 0);
      return payment;
    }
    const twin = await this.payments.openOrKept(tx, order.purpose, order.subjectId);
    if (!twin) throw new Refusal('STATE_CHANGED');
    return twin;
  }

  private newPayment({ description, ...order }: PaymentOrder, now: Date): PaymentRow {
    const id = this.ids.next().replaceAll('-', '');
    return { ...order, amountFen: positiveFen(order.amountFen), id, description: description.slice(0, 127), refundedFen: 0, state: 'created', open: true, kept: false, createdAt: now };
  }
}
