import type { Actor, DisputeOutcome, DisputesPage } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { type IdempotentRequest, Refusal, requirePermission, type Tx, UnitOfWork } from '../../platform';
import { Pairings } from '../pairing/public';
import { AccountReader } from '../settlement/public';
import { DisputeNotices } from './dispute-notices';
import { type Dispute, DisputeRepository } from './dispute.repository';
import { DisputeQueries } from './disputes.queries';

export interface DisputeAnswer {
  readonly operatorId: string;
  readonly disputeId: string;
  readonly outcome: DisputeOutcome;
  readonly answer: string;
}

/** The operator answers, once: after correcting the receipt, or in words. */
@Injectable()
export class AnswerDispute {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly disputes: DisputeRepository,
    private readonly accounts: AccountReader,
    private readonly pairings: Pairings,
    private readonly notices: DisputeNotices,
    private readonly pages: DisputeQueries,
  ) {}

  /** @throws Refusal NOT_FOUND, NOT_CORRECTED when a correction is claimed that was not made since, STATE_CHANGED when answered before */
  async execute(actor: Actor, request: IdempotentRequest, wish: DisputeAnswer): Promise<DisputesPage> {
    requirePermission(actor, 'books:keep', wish.operatorId);
    const pairings = (await this.pairings.begun()).filter(({ operatorId }) => operatorId === wish.operatorId);
    return this.unitOfWork.once(request, async (tx) => {
      const dispute = await this.disputes.byId(tx, wish.disputeId);
      if (!dispute || !pairings.some(({ id }) => id === dispute.pairingId)) throw new Refusal('NOT_FOUND');
      await this.answer(tx, actor, dispute, wish);
      return this.pages.page(tx, pairings.map(({ id }) => id), tx.now);
    });
  }

  private async answer(tx: Tx, { accountId }: Actor, dispute: Dispute, { outcome, answer }: DisputeAnswer): Promise<void> {
    const { id: disputeId, receiptId, corrections } = dispute;
    if (outcome === 'corrected' && (await this.accounts.correctionsOf(tx, receiptId)).count <= corrections) throw new Refusal('NOT_CORRECTED');
    if (!(await this.disputes.answer(tx, disputeId, { outcome, answer, accountId }))) throw new Refusal('STATE_CHANGED');
    await tx.audit({ action: 'receipt.dispute-answered', subjectType: 'collection_receipt', subjectId: receiptId, before: { disputeId, state: 'open' }, after: { disputeId, state: 'answered', outcome }, reason: answer });
    await this.notices.answered(tx, dispute, answer);
  }
}
