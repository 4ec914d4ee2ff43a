import { type Actor, businessDateOf, type CreditPage } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { type IdempotentRequest, Ids, Refusal, requirePermission, type Tx, UnitOfWork } from '../../platform';
import { Ledger } from '../settlement/public';
import { CreditPages } from './credit-pages';
import { CreditRooms } from './credit-rooms.queries';
import { Credits } from './credits';
import { type CreditOwner, CreditsRepository } from './credits.repository';
import { spendCredit } from './domain/spend-credit';
import { type NewRefund, RefundsRepository } from './refunds.repository';

const REASON = '菜金退回微信';

/**
 * 退回到微信: all of somebody's credit goes the way it came, as refunds of the payments it once came out of. Each is a
 * document of its own that a job pursues; what became of it is told like any refund.
 */
@Injectable()
export class PayOutCredit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly credits: Credits,
    private readonly repository: CreditsRepository,
    private readonly refunds: RefundsRepository,
    private readonly rooms: CreditRooms,
    private readonly ledger: Ledger,
    private readonly pages: CreditPages,
    private readonly ids: Ids,
  ) {}

  /** @param seenFen what she saw. @throws Refusal STATE_CHANGED when it is another sum by now, or nothing */
  async execute(actor: Actor, request: IdempotentRequest, seenFen: number): Promise<CreditPage> {
    requirePermission(actor, 'credit:choose', actor.accountId);
    return this.unitOfWork.once(request, async (tx) => {
      const balances = await this.repository.holdAll(tx, actor.accountId);
      const sum = balances.reduce((total, { fen }) => total + fen, 0);
      if (sum === 0 || sum !== seenFen) throw new Refusal('STATE_CHANGED', { fen: sum });
      for (const { fen, ...owner } of balances) await this.payOut(tx, owner, fen);
      return this.pages.pageIn(tx, actor.accountId);
    });
  }

  private async payOut(tx: Tx, owner: CreditOwner, fen: number): Promise<void> {
    const credits = await this.credits.takeOut(tx, owner, fen);
    if (!credits) throw new Refusal('STATE_CHANGED');
    const parts = spendCredit(await this.rooms.of(tx, owner), fen);
    if (!parts) throw new Error(`the credit of ${owner.accountId} is more than became credit`);
    const payouts = parts.map(({ id: paymentId, fen: amountFen }) => ({ ...this.payout(owner, paymentId), amountFen }));
    await this.refunds.insert(tx, payouts);
    for (const payout of payouts) await this.carryOut(tx, owner, payout, credits);
  }

  private payout({ accountId }: CreditOwner, paymentId: string): Omit<NewRefund, 'amountFen'> {
    const id = this.ids.next().replaceAll('-', '');
    return { id, paymentId, subjectId: accountId, reason: REASON, bearer: 'operator', refundKey: `payout:${id}`, kind: 'payout', lineId: null, byAccountId: accountId, way: 'original' };
  }

  private async carryOut(tx: Tx, { accountId, pairingId }: CreditOwner, { id, paymentId, amountFen }: NewRefund, credits: object): Promise<void> {
    await this.ledger.post(tx, { kind: 'credit_returned', subjectId: id, pairingId, businessDate: businessDateOf(tx.now), facts: { accountId, fen: amountFen } });
    await tx.audit({ action: 'credit.paid-out', subjectType: 'payment', subjectId: paymentId, after: { refundId: id, amountFen, credits }, reason: REASON });
    await tx.enqueue({ kind: 'refund.pursue', payload: { refundId: id } });
  }
}
