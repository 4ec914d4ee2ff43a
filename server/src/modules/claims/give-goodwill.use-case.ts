import type { Actor, GiveGoodwillRequest, GoodwillGiven } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Config, Database, type IdempotentRequest, Ids, Refusal, type Tx, UnitOfWork, requirePermission } from '../../platform';
import { type HandedOverOrder, HandedOverOrders } from '../ordering/public';
import { ClaimPlaces } from './claim-places';
import { decideGoodwill } from './domain/decide-goodwill';
import { GoodwillRepository } from './goodwill.repository';
import { GoodwillGiving } from './goodwill-giving';

/** 心意: the operator gives back without a claim; up to a limit for each order at once, beyond when a second one agrees. */
@Injectable()
export class GiveGoodwill {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly config: Config,
    private readonly orders: HandedOverOrders,
    private readonly giving: GoodwillGiving,
    private readonly requests: GoodwillRepository,
    private readonly places: ClaimPlaces,
    private readonly ids: Ids,
  ) {}

  /** @throws Refusal NOT_FOUND, CLAIM_TOO_EARLY before it is picked up, REFUND_TOO_LARGE beyond the bill */
  async execute(actor: Actor, request: IdempotentRequest, wanted: GiveGoodwillRequest): Promise<GoodwillGiven> {
    const order = await this.authorise(actor, wanted.orderId);
    return this.unitOfWork.once(request, async (tx) => {
      const givenFen = await this.giving.givenFor(tx, order.id);
      const decision = decideGoodwill({ givenFen, wantedFen: wanted.fen, limitFen: this.config.goodwillLimitFen });
      if (decision === 'ask') return this.ask(tx, actor, order, wanted, givenFen);
      const refundId = await this.giving.give(tx, { orderId: order.id, accountId: order.accountId, amountFen: wanted.fen, reason: wanted.reason, dedupKey: `goodwill:${request.key}`, byAccountId: actor.accountId });
      return { orderId: order.id, state: 'given', refundId, givenFen: givenFen + wanted.fen };
    });
  }

  private async authorise(actor: Actor, orderId: string): Promise<HandedOverOrder> {
    const order = await this.orders.get(this.database, orderId);
    const operatorId = order && (await this.places.operatorOf(order.pairingId));
    if (!order || !operatorId) throw new Refusal('NOT_FOUND');
    requirePermission(actor, 'goodwill:give', operatorId);
    if (!order.handedOverAt) throw new Refusal('CLAIM_TOO_EARLY');
    return order;
  }

  /** Nothing goes back yet. What could never go back is not asked for. */
  private async ask(tx: Tx, { accountId }: Actor, { id: orderId, pairingId, leftFen }: HandedOverOrder, { fen: amountFen, reason }: GiveGoodwillRequest, givenFen: number): Promise<GoodwillGiven> {
    if (amountFen > leftFen) throw new Refusal('REFUND_TOO_LARGE');
    const id = this.ids.next();
    await this.requests.insert(tx, { id, pairingId, orderId, amountFen, reason, askedBy: accountId });
    await tx.audit({ action: 'goodwill.asked', subjectType: 'resident_order', subjectId: orderId, after: { goodwillId: id, fen: amountFen }, reason });
    return { orderId, state: 'waiting', refundId: null, givenFen };
  }
}
