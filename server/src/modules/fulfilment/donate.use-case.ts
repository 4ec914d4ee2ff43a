import { type Actor, type DonateRequest, instantAt, type UnclaimedPage } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { type IdempotentRequest, Refusal, requirePermission, type Tx, UnitOfWork } from '../../platform';
import { NOTICE_PLACES, Notices } from '../notifications/public';
import { Orders, type PointOrder } from '../ordering/public';
import { PickupPoints } from '../pairing/public';
import { UnclaimedQueries } from './unclaimed.queries';
import { UnclaimedRepository } from './unclaimed.repository';

/** 捐出去: from the stated hour on, what nobody came for is given away, and it is written down to whom. No money moves. */
@Injectable()
export class DonateUnclaimed {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly points: PickupPoints,
    private readonly orders: Orders,
    private readonly unclaimed: UnclaimedRepository,
    private readonly notices: Notices,
    private readonly pages: UnclaimedQueries,
  ) {}

  /** @throws Refusal NOT_FOUND, STATE_CHANGED for a bag that is not unclaimed (any more), DONATE_TOO_EARLY */
  async execute(actor: Actor, request: IdempotentRequest, { pickupPointId, orderIds, recipient }: DonateRequest): Promise<UnclaimedPage> {
    requirePermission(actor, 'point:hand-over', pickupPointId);
    const { donateFrom } = await this.points.get(pickupPointId);
    return this.unitOfWork.once(request, async (tx) => {
      const ids = [...new Set(orderIds)].sort();
      const orders = (await this.orders.pointOrders(tx, ids)).filter((order) => order.pickupPointId === pickupPointId);
      if (orders.length !== ids.length) throw new Refusal('NOT_FOUND');
      if (orders.some(({ state }) => state !== 'unclaimed')) throw new Refusal('STATE_CHANGED');
      if (orders.some(({ businessDate }) => tx.now < instantAt(businessDate, donateFrom))) throw new Refusal('DONATE_TOO_EARLY', { from: donateFrom });
      if ((await this.orders.donate(tx, ids)) !== ids.length) throw new Refusal('STATE_CHANGED');
      for (const order of orders) await this.give(tx, order, recipient.trim(), actor.accountId);
      return this.pages.page(tx, pickupPointId, tx.now);
    });
  }

  private async give(tx: Tx, { orderId, accountId, bagLabel }: PointOrder, recipient: string, keeperAccountId: string): Promise<void> {
    if (!(await this.unclaimed.close(tx, { orderId, outcome: 'donated', recipient, keeperAccountId }))) throw new Refusal('STATE_CHANGED');
    await tx.audit({
      action: 'order.donated', subjectType: 'resident_order', subjectId: orderId,
      before: { state: 'unclaimed' }, after: { state: 'donated', recipient, keeperAccountId },
    });
    await this.notices.post(tx, {
      accountId, kind: 'donated', subjectId: orderId, title: '没取的菜捐出去了',
      body: `你的 ${bagLabel} 袋一直没人来取，捐给了${recipient}。下次来不了，可以请人代取。`, place: NOTICE_PLACES.order(orderId),
    });
  }
}
