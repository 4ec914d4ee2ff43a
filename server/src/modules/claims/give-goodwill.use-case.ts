import { type Actor, type GiveGoodwillRequest, type GoodwillGiven, fen, formatYuan } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Config, Database, type IdempotentRequest, Refusal, type Tx, UnitOfWork, requirePermission } from '../../platform';
import { Notices } from '../notifications/public';
import { type HandedOverOrder, HandedOverOrders, OrderRefunds } from '../ordering/public';
import { Payments } from '../payments/public';
import { ClaimPlaces } from './claim-places';

/** 心意: the operator gives back without a claim, up to a limit for each order. */
@Injectable()
export class GiveGoodwill {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly config: Config,
    private readonly orders: HandedOverOrders,
    private readonly refunds: OrderRefunds,
    private readonly payments: Payments,
    private readonly notices: Notices,
    private readonly places: ClaimPlaces,
  ) {}

  /** @throws Refusal NOT_FOUND, CLAIM_TOO_EARLY before it is picked up, REFUND_TOO_LARGE beyond the bill, GOODWILL_LIMIT beyond the setting */
  async execute(actor: Actor, request: IdempotentRequest, wanted: GiveGoodwillRequest): Promise<GoodwillGiven> {
    const order = await this.authorise(actor, wanted.orderId);
    return this.unitOfWork.once(request, (tx) => this.give(tx, actor, order, { ...wanted, dedupKey: `goodwill:${request.key}` }));
  }

  private async authorise(actor: Actor, orderId: string): Promise<HandedOverOrder> {
    const order = await this.orders.get(this.database, orderId);
    const operatorId = order && (await this.places.operatorOf(order.pairingId));
    if (!order || !operatorId) throw new Refusal('NOT_FOUND');
    requirePermission(actor, 'goodwill:give', operatorId);
    if (!order.handedOverAt) throw new Refusal('CLAIM_TOO_EARLY');
    return order;
  }

  /** The order is held from the giving on, so that two at once do not pass the limit together. */
  private async give(tx: Tx, { accountId: byAccountId }: Actor, { id: orderId, accountId }: HandedOverOrder, wanted: GiveGoodwillRequest & { dedupKey: string }): Promise<GoodwillGiven> {
    const { fen: sum, reason, dedupKey } = wanted;
    const refundId = await this.refunds.give(tx, { orderId, lineId: null, fen: sum, reason, bearer: 'goodwill', dedupKey, byAccountId });
    const given = (await this.payments.refundsOf(tx, orderId)).reduce((total, { bearer, amountFen }) => total + (bearer === 'goodwill' ? amountFen : 0), 0);
    const { goodwillLimitFen } = this.config;
    if (given > goodwillLimitFen) throw new Refusal('GOODWILL_LIMIT', { limitFen: goodwillLimitFen, leftFen: Math.max(0, goodwillLimitFen - given + sum) });
    await this.notices.post(tx, {
      accountId, kind: 'goodwill', subjectId: refundId, title: `运营方补你 ${formatYuan(fen(sum))}`, body: `${reason}。钱原路退回。`, place: `/personas/resident/order/index?orderId=${orderId}`,
    });
    return { orderId, refundId, givenFen: given };
  }
}
