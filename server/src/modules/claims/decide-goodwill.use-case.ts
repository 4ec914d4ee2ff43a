import type { Actor, DecideGoodwillRequest, GoodwillListPage, GoodwillView } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Clock, Database, type IdempotentRequest, Refusal, type Tx, UnitOfWork, requirePermission } from '../../platform';
import { HandedOverOrders } from '../ordering/public';
import { ClaimPlaces } from './claim-places';
import { GoodwillRepository, type GoodwillRequestRow } from './goodwill.repository';
import { GoodwillGiving } from './goodwill-giving';

const AT_ONCE = 50;

/** Goodwill beyond the limit: a second operator sees it, and agrees or does not. */
@Injectable()
export class DecideGoodwill {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly orders: HandedOverOrders,
    private readonly giving: GoodwillGiving,
    private readonly requests: GoodwillRepository,
    private readonly places: ClaimPlaces,
  ) {}

  async waiting(actor: Actor, operatorId: string): Promise<GoodwillListPage> {
    requirePermission(actor, 'goodwill:give', operatorId);
    const waiting = await this.requests.waiting(this.database, await this.places.pairingsOf(operatorId), AT_ONCE);
    const orders = await this.orders.ofIds(this.database, [...new Set(waiting.map(({ orderId }) => orderId))]);
    return {
      serverNow: (await this.clock.now()).toISOString(),
      requests: waiting.map((request) => presentGoodwill(request, orders.get(request.orderId)?.bagLabel ?? null, actor.accountId)),
    };
  }

  /** @throws Refusal NOT_FOUND, SECOND_OPERATOR_NEEDED for the one who asked, STATE_CHANGED when decided before, REFUND_TOO_LARGE beyond the bill */
  async execute(actor: Actor, request: IdempotentRequest, { goodwillId, agree }: DecideGoodwillRequest): Promise<GoodwillView> {
    const asked = await this.authorise(actor, goodwillId);
    return this.unitOfWork.once(request, (tx) => this.decide(tx, actor, asked, agree ? 'given' : 'declined'));
  }

  private async authorise(actor: Actor, goodwillId: string): Promise<GoodwillRequestRow> {
    const asked = await this.requests.byId(this.database, goodwillId);
    const operatorId = asked && (await this.places.operatorOf(asked.pairingId));
    if (!asked || !operatorId) throw new Refusal('NOT_FOUND');
    requirePermission(actor, 'goodwill:give', operatorId);
    if (asked.askedBy === actor.accountId) throw new Refusal('SECOND_OPERATOR_NEEDED');
    return asked;
  }

  private async decide(tx: Tx, { accountId: by }: Actor, asked: GoodwillRequestRow, state: 'given' | 'declined'): Promise<GoodwillView> {
    const { id, orderId, amountFen, reason } = asked;
    if (!(await this.requests.decide(tx, id, state, by))) throw new Refusal('STATE_CHANGED');
    const order = (await this.orders.get(tx, orderId))!;
    await tx.audit({ action: `goodwill.${state}`, subjectType: 'resident_order', subjectId: orderId, before: { goodwillId: id, state: 'waiting', askedBy: asked.askedBy }, after: { goodwillId: id, state, fen: amountFen }, reason });
    if (state === 'given') {
      const refundId = await this.giving.give(tx, { orderId, accountId: order.accountId, amountFen, reason, dedupKey: `goodwill:${id}`, byAccountId: by });
      await this.requests.nameRefund(tx, id, refundId);
    }
    return presentGoodwill({ ...asked, state }, order.bagLabel, by);
  }
}

function presentGoodwill({ id, orderId, amountFen, reason, state, askedAt, askedBy }: GoodwillRequestRow, bagLabel: string | null, viewer: string): GoodwillView {
  return { goodwillId: id, orderId, bagLabel, fen: amountFen, reason, state, askedAt: askedAt.toISOString(), mine: askedBy === viewer };
}
