import type { BusinessDate } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Ids, type Queryable, type Tx } from '../../platform';
import { Ledger } from '../settlement/public';
import { type CreditOwner, CreditsRepository } from './credits.repository';
import { spendCredit } from './domain/spend-credit';
import { type PaymentRow, PaymentsRepository } from './payments.repository';
import { RequestRefund } from './request-refund.use-case';

export interface CreditSpending extends CreditOwner {
  readonly orderId: string;
  readonly businessDate: BusinessDate;
  /** Above zero. */
  readonly fen: number;
}

/** 菜金: small refunds that a resident keeps here for her next orders. */
@Injectable()
export class Credits {
  constructor(
    private readonly credits: CreditsRepository,
    private readonly payments: PaymentsRepository,
    private readonly refunding: RequestRefund,
    private readonly ledger: Ledger,
    private readonly ids: Ids,
  ) {}

  balance(from: Queryable, owner: CreditOwner): Promise<number> {
    return this.credits.balance(from, owner);
  }

  /** Nobody else gives or spends it until the transaction ends. */
  holdBalance(tx: Tx, owner: CreditOwner): Promise<number> {
    return this.credits.holdBalance(tx, owner);
  }

  /** Pays for a part of an order, or all of it: a payment of its own, kept at once. Null, and nothing spent, when there is less. */
  async spend(tx: Tx, { orderId, accountId, pairingId, businessDate, fen }: CreditSpending): Promise<string | null> {
    const credits = await this.takeOut(tx, { accountId, pairingId }, fen);
    if (!credits) return null;
    const id = this.ids.next().replaceAll('-', '');
    const payment: PaymentRow = {
      id, purpose: 'credit', subjectId: orderId, payerAccountId: accountId, pairingId, businessDate, description: '菜金抵扣', amountFen: fen, refundedFen: 0,
      state: 'succeeded', open: false, kept: true, createdAt: tx.now, expiresAt: tx.now,
    };
    if (!(await this.payments.insert(tx, payment))) throw new Error(`order ${orderId} has spent credit before`);
    await this.ledger.post(tx, { kind: 'credit_spent', subjectId: id, pairingId, businessDate, facts: { accountId, orderId, fen } });
    await tx.audit({ action: 'credit.spent', subjectType: 'payment', subjectId: id, after: { orderId, fen, credits } });
    return id;
  }

  /** Takes a sum off the balance and the oldest credit. Null, and nothing taken, when there is less. */
  async takeOut(tx: Tx, owner: CreditOwner, fen: number): Promise<readonly { readonly id: string; readonly fen: number }[] | null> {
    return (await this.credits.take(tx, owner, fen)) ? this.takeOldest(tx, owner, fen) : null;
  }

  /** Orders that were never paid whole give their credit back. */
  async release(tx: Tx, orderIds: readonly string[]): Promise<void> {
    for (const payment of await this.payments.keptCreditOf(tx, orderIds)) {
      const amountFen = payment.amountFen - payment.refundedFen;
      await this.refunding.ofPayment(tx, payment, { amountFen, reason: '没付完，菜金退回', bearer: 'operator', refundKey: 'release' });
      await this.payments.giveUp(tx, payment.id);
    }
  }

  private async takeOldest(tx: Tx, owner: CreditOwner, sum: number): Promise<readonly { readonly id: string; readonly fen: number }[]> {
    const parts = spendCredit(await this.credits.left(tx, owner), sum);
    if (!parts) throw new Error(`the credit of ${owner.accountId} is less than its balance`);
    for (const { id, fen } of parts) if (!(await this.credits.spend(tx, id, fen))) throw new Error(`credit ${id} is less than it was`);
    return parts;
  }
}
