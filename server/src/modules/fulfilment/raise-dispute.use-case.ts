import type { Actor, DisputeKind, HouseholdMoneyPage } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { type IdempotentRequest, isUniqueViolation, Refusal, requirePermission, type Tx, UnitOfWork } from '../../platform';
import { AccountReader } from '../settlement/public';
import { DisputeNotices } from './dispute-notices';
import { DisputeRepository } from './dispute.repository';
import type { CollectionReceipt } from './domain/collection-receipt';
import { HouseholdMoneyQueries } from './household-money.queries';
import { ReceiptsReader } from './receipts.reader';

/** 这笔不对: the farmer, or who looks after her money, asks about a receipt; and says when it is clear. */
@Injectable()
export class RaiseDispute {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly disputes: DisputeRepository,
    private readonly receipts: ReceiptsReader,
    private readonly accounts: AccountReader,
    private readonly notices: DisputeNotices,
    private readonly pages: HouseholdMoneyQueries,
  ) {}

  /** @throws Refusal NOT_FOUND, STATE_CHANGED while one about it is not settled */
  raise(actor: Actor, request: IdempotentRequest, { receiptId, kind }: { readonly receiptId: string; readonly kind: DisputeKind }): Promise<HouseholdMoneyPage> {
    return this.unitOfWork.once(request, async (tx) => {
      const receipt = await this.receipts.byId(tx, receiptId);
      if (!receipt) throw new Refusal('NOT_FOUND');
      requirePermission(actor, 'receipt:dispute', receipt.householdId);
      const disputeId = await this.inserted(tx, receipt, kind, actor.accountId);
      await tx.audit({ action: 'receipt.disputed', subjectType: 'collection_receipt', subjectId: receiptId, after: { disputeId, kind, state: 'open' } });
      await this.notices.raised(tx, receipt, disputeId);
      return this.pages.page(tx, receipt.householdId, tx.now);
    });
  }

  /** @throws Refusal NOT_FOUND, STATE_CHANGED while it has no answer */
  settle(actor: Actor, request: IdempotentRequest, disputeId: string): Promise<HouseholdMoneyPage> {
    return this.unitOfWork.once(request, async (tx) => {
      const dispute = await this.disputes.byId(tx, disputeId);
      if (!dispute) throw new Refusal('NOT_FOUND');
      requirePermission(actor, 'receipt:dispute', dispute.householdId);
      const settled = await this.disputes.settle(tx, disputeId);
      if (settled) await tx.audit({ action: 'receipt.dispute-settled', subjectType: 'collection_receipt', subjectId: dispute.receiptId, before: { disputeId, state: 'answered' }, after: { disputeId, state: 'settled' } });
      else if (dispute.state === 'open') throw new Refusal('STATE_CHANGED');
      return this.pages.page(tx, dispute.householdId, tx.now);
    });
  }

  private async inserted(tx: Tx, receipt: CollectionReceipt, kind: DisputeKind, accountId: string): Promise<string> {
    try {
      return await this.disputes.insert(tx, receipt, { kind, corrections: (await this.accounts.correctionsOf(tx, receipt.id)).count, accountId });
    } catch (error) {
      if (isUniqueViolation(error)) throw new Refusal('STATE_CHANGED');
      throw error;
    }
  }
}
