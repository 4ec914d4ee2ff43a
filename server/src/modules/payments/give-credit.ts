import { Injectable } from '@nestjs/common';
import { type Tx } from '../../platform';
import { Ledger } from '../settlement/public';
import { CreditsRepository } from './credits.repository';
import { PaymentOutcomes } from './outcomes';
import type { PaymentRow } from './payments.repository';
import { RefundsRepository } from './refunds.repository';

/** A refund that needs no provider: it is its payer's credit at once. */
@Injectable()
export class GiveCredit {
  constructor(
    private readonly credits: CreditsRepository,
    private readonly refunds: RefundsRepository,
    private readonly outcomes: PaymentOutcomes,
    private readonly ledger: Ledger,
  ) {}

  /** @throws Error for a payment of nobody: its money has no other way than the one it came */
  async execute(tx: Tx, payment: PaymentRow, refund: { readonly id: string; readonly amountFen: number }): Promise<void> {
    const { id: paymentId, purpose, subjectId, payerAccountId: accountId, pairingId, businessDate } = payment;
    if (!accountId || !pairingId) throw new Error(`payment ${paymentId} has no payer to give credit to`);
    const { id, amountFen } = refund;
    await this.refunds.succeed(tx, id);
    await this.credits.add(tx, { id, accountId, pairingId, orderId: subjectId, amountFen });
    await this.ledger.post(tx, { kind: 'credit_given', subjectId: id, pairingId, businessDate, facts: { accountId, orderId: subjectId, fen: amountFen } });
    await tx.audit({ action: 'credit.given', subjectType: 'payment', subjectId: paymentId, after: { creditId: id, amountFen }, reason: '退成菜金' });
    await this.outcomes.onRefunded(tx, purpose, { id, paymentId, subjectId, amountFen, way: 'credit' });
  }
}
