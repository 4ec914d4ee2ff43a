import { type Actor, businessDateOf, type CheckCodeRequest, type HandOverRequest, type PointBag } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Clock, Database, type IdempotentRequest, Refusal, requirePermission, UnitOfWork } from '../../platform';
import { Accounts } from '../identity/public';
import { Orders, PickupCodes, type ProvenOrder, type ProofKind } from '../ordering/public';
import { PointBags } from './point-bags';
import { UnclaimedRepository } from './unclaimed.repository';

/** 交菜: by the typed code, by the signed QR, or by the bag in the list. */
@Injectable()
export class HandOverBag {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly codes: PickupCodes,
    private readonly orders: Orders,
    private readonly bags: PointBags,
    private readonly accounts: Accounts,
    private readonly unclaimed: UnclaimedRepository,
  ) {}

  /** @throws Refusal NOT_FOUND, PICKUP_CODE_UNKNOWN, PICKUP_CODE_USED, PICKUP_CODE_LOCKED */
  async check(actor: Actor, { pickupPointId, code }: CheckCodeRequest): Promise<PointBag> {
    requirePermission(actor, 'point:hand-over', pickupPointId);
    const now = await this.clock.now();
    const { orderId, delegateId } = await this.codes.check({ pickupPointId, businessDate: businessDateOf(now), proof: code });
    return { ...(await this.bags.one(this.database, pickupPointId, orderId, now)), byDelegate: delegateId !== undefined };
  }

  /** @throws Refusal NOT_FOUND, WEIGHT_MISSING, BAGS_NOT_RECEIVED, STATE_CHANGED, PICKUP_CODE_UNKNOWN, PICKUP_CODE_USED, PICKUP_CODE_LOCKED */
  async execute(actor: Actor, request: IdempotentRequest, { pickupPointId, orderId, proof, lineIds, takenBy, offlineAt }: HandOverRequest): Promise<PointBag> {
    requirePermission(actor, 'point:hand-over', pickupPointId);
    const proven = proof === null ? null : await this.provenOrder(pickupPointId, proof);
    if (proven && !(await this.codes.isFor(this.database, proven, orderId))) throw new Refusal('PICKUP_CODE_UNKNOWN');
    const wish = { orderId, pointId: pickupPointId, keeperAccountId: actor.accountId, proof: kindOf(proof), ...(proven?.delegateId ? { delegateId: proven.delegateId } : {}), ...(lineIds ? { lineIds } : {}), ...(offlineAt ? { offlineAt } : {}) };
    return this.naming(() =>
      this.unitOfWork.once(request, async (tx) => {
        for (const late of await this.orders.handOver(tx, wish)) {
          await this.unclaimed.close(tx, { orderId: late, outcome: 'late_picked', recipient: takenBy?.trim() || '本人', keeperAccountId: actor.accountId });
        }
        return this.bags.one(tx, pickupPointId, orderId, tx.now);
      }),
    );
  }

  /** Whoever comes second hears when it went and which keeper gave it: by name, not by id. */
  private async naming<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'PICKUP_CODE_USED') throw error;
      const { at, byAccountId = '' } = error.details as { readonly at: string; readonly byAccountId?: string };
      const keeper = (await this.accounts.briefs(this.database, [byAccountId])).get(byAccountId);
      throw new Refusal('PICKUP_CODE_USED', { at, by: keeper?.displayName ?? null });
    }
  }

  /** A used code still names its order: the same hand-over sent again must hear the same answer, and handOver tells them apart. */
  private async provenOrder(pickupPointId: string, proof: string): Promise<ProvenOrder> {
    try {
      const businessDate = businessDateOf(await this.clock.now());
      return await this.codes.check({ pickupPointId, businessDate, proof });
    } catch (error) {
      const used = error instanceof Refusal && error.code === 'PICKUP_CODE_USED' ? (error.details as Partial<ProvenOrder>) : undefined;
      if (used?.orderId) return { ...used, orderId: used.orderId };
      throw error;
    }
  }
}

function kindOf(proof: string | null): ProofKind {
  if (proof === null) return 'list';
  return proof.startsWith('CS1.') ? 'qr' : 'code';
}
