import { type AcceptClaimRequest, type Actor, type ClaimToDecide, type RejectClaimRequest, fen, formatYuan } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Database, type IdempotentRequest, Refusal, type Tx, UnitOfWork, requirePermission } from '../../platform';
import { Notices } from '../notifications/public';
import { OrderRefunds } from '../ordering/public';
import { ClaimPlaces } from './claim-places';
import { ClaimRepository } from './claim.repository';
import { ClaimQueries } from './claims.queries';
import { type Claim, KIND_TEXT } from './domain/claim';
import { claimPlace } from './open-claim.use-case';

/** How long after its answer a claim is put away. */
const CLOSES_AFTER_MS = 24 * 3_600_000;

/** The operator's answer, once: a sum with its bearer, or a sentence. */
@Injectable()
export class DecideClaim {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly claims: ClaimRepository,
    private readonly refunds: OrderRefunds,
    private readonly notices: Notices,
    private readonly queries: ClaimQueries,
    private readonly places: ClaimPlaces,
  ) {}

  /** @throws Refusal NOT_FOUND, STATE_CHANGED when answered before, REFUND_TOO_LARGE beyond what is left of the line */
  async accept(actor: Actor, request: IdempotentRequest, { claimId, fen: sum, bearer }: AcceptClaimRequest): Promise<ClaimToDecide> {
    const names = await this.authorise(actor, claimId);
    return this.unitOfWork.once(request, async (tx) => {
      const answer = `退 ${formatYuan(fen(sum))}`;
      const claim = await this.settle(tx, claimId, { state: 'accepted', by: actor.accountId, answer, refundFen: sum, bearer });
      const refundId = await this.refunds.give(tx, { orderId: claim.orderId, lineId: claim.lineId, fen: sum, reason: KIND_TEXT[claim.kind], bearer, dedupKey: `claim:${claimId}`, byAccountId: actor.accountId });
      await this.claims.nameRefund(tx, claimId, refundId);
      return this.tell(tx, claim, `${answer}，不用你办。`, names);
    });
  }

  /** @throws Refusal NOT_FOUND, STATE_CHANGED when answered before */
  async reject(actor: Actor, request: IdempotentRequest, { claimId, answer }: RejectClaimRequest): Promise<ClaimToDecide> {
    const names = await this.authorise(actor, claimId);
    return this.unitOfWork.once(request, async (tx) => {
      const claim = await this.settle(tx, claimId, { state: 'rejected', by: actor.accountId, answer });
      return this.tell(tx, claim, answer, names);
    });
  }

  /** Names of the pairing's pickup points, for the answer. */
  private async authorise(actor: Actor, claimId: string): Promise<Map<string, string>> {
    const claim = await this.claims.byId(this.database, claimId);
    const operatorId = claim && (await this.places.operatorOf(claim.pairingId));
    if (!claim || !operatorId) throw new Refusal('NOT_FOUND');
    requirePermission(actor, 'claim:decide', operatorId);
    return this.places.namesIn([claim.pairingId]);
  }

  private async settle(tx: Tx, claimId: string, decided: Parameters<ClaimRepository['answer']>[2]): Promise<Claim> {
    if (!(await this.claims.answer(tx, claimId, decided))) throw new Refusal('STATE_CHANGED');
    const claim = (await this.claims.byId(tx, claimId))!;
    const { state, answer: reason, refundFen = null, bearer = null } = decided;
    await tx.audit({
      action: `claim.${state}`, subjectType: 'resident_order', subjectId: claim.orderId, reason,
      before: { claimId, state: 'open' }, after: { claimId, state, refundFen, bearer },
    });
    await tx.enqueue({ kind: 'claim.close', payload: { claimId }, runAt: new Date(tx.now.getTime() + CLOSES_AFTER_MS), dedupKey: `claim.close:${claimId}` });
    return claim;
  }

  private async tell(tx: Tx, claim: Claim, body: string, names: ReadonlyMap<string, string>): Promise<ClaimToDecide> {
    const [decided] = await this.queries.toDecide(tx, [claim], names);
    await this.notices.post(tx, {
      accountId: claim.accountId, kind: 'claim_answered', subjectId: claim.id, title: `${decided!.cropName}${KIND_TEXT[claim.kind]}，有回音了`, body, place: claimPlace(claim.orderId),
    });
    return decided!;
  }
}
