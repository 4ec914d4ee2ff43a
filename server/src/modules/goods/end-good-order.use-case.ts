import { type Actor, dateText, type GoodsPage, type GoodOrderState } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { type IdempotentRequest, Refusal, requirePermission, type Tx, UnitOfWork } from '../../platform';
import { Payments } from '../payments/public';
import { missedAt, sumOf } from './domain/fetching';
import { GoodNotices } from './good-notices';
import { GoodOrderRepository, type OrderedGood } from './good-order.repository';
import { GoodQueries } from './good.queries';
import { GoodRepository } from './good.repository';

/** An order that is not fetched: its pieces are for sale again, and what was paid goes back whole. */
@Injectable()
export class EndGoodOrder {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly goods: GoodRepository,
    private readonly orders: GoodOrderRepository,
    private readonly payments: Payments,
    private readonly notices: GoodNotices,
    private readonly queries: GoodQueries,
  ) {}

  /** @throws Refusal NOT_FOUND, STATE_CHANGED once it is handed over or has ended */
  cancel(actor: Actor, request: IdempotentRequest, orderId: string): Promise<GoodsPage> {
    return this.unitOfWork.once(request, async (tx) => {
      const order = await this.orders.hold(tx, orderId);
      if (!order) throw new Refusal('NOT_FOUND');
      requirePermission(actor, 'good:buy', order.accountId);
      if (order.state !== 'held' && order.state !== 'paid') throw new Refusal('STATE_CHANGED');
      await this.end(tx, order, 'cancelled', '住户不要了');
      if (order.state === 'paid') await this.notices.host(tx, order, '不要了', `${dateText(order.fetchDate)}的${order.name}不用留了，钱退给他。`);
      return this.queries.pageIn(tx, tx.now, order.accountId);
    });
  }

  async unpaid(tx: Tx, orderId: string): Promise<void> {
    const order = await this.orders.hold(tx, orderId);
    if (order?.state === 'held' && tx.now >= order.heldUntil) await this.end(tx, order, 'expired', '15 分钟里没有付');
  }

  async missed(tx: Tx, orderId: string): Promise<void> {
    const order = await this.orders.hold(tx, orderId);
    if (order?.state !== 'paid' || tx.now < missedAt(order.fetchDate)) return;
    await this.end(tx, order, 'missed', '那天没来取');
    await this.notices.buyer(tx, order, '没来取', '那天过了没来取，钱全退，原路退回。');
    await this.notices.host(tx, order, '没来取', `${order.name}又能卖了，钱退给他。`);
  }

  private async end(tx: Tx, order: OrderedGood, to: Extract<GoodOrderState, 'cancelled' | 'expired' | 'missed'>, reason: string): Promise<void> {
    const { id, state, goodId, pieces } = order;
    if (!(await this.orders.end(tx, id, state, to))) throw new Refusal('STATE_CHANGED');
    await this.goods.giveBack(tx, goodId, pieces);
    await this.payments.closeOpen(tx, id);
    if (state === 'paid') await this.payments.requestRefund(tx, { purpose: 'good', subjectId: id, amountFen: sumOf(order), reason: `特产：${reason}`, bearer: 'operator', refundKey: to });
    await tx.audit({ action: `good.${to}`, subjectType: 'village_good_order', subjectId: id, before: { state }, after: { state: to, refundFen: state === 'paid' ? sumOf(order) : 0 }, reason });
  }
}
