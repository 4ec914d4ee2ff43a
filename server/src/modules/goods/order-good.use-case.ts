import { type Actor, businessDate, type BusinessDate, businessDateOf, dateText, type GoodsPage, type OrderGoodRequest, type PaymentParameters } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { type IdempotentRequest, Ids, Refusal, requirePermission, type Tx, UnitOfWork } from '../../platform';
import { Payments } from '../payments/public';
import { heldUntil, mayFetchOn, sumOf } from './domain/fetching';
import { GoodOrderRepository } from './good-order.repository';
import { GoodQueries } from './good.queries';
import { GoodRepository, type VillageGood } from './good.repository';

/** 订特产, without a trip: the pieces wait a quarter of an hour for their money. */
@Injectable()
export class OrderGood {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly goods: GoodRepository,
    private readonly orders: GoodOrderRepository,
    private readonly payments: Payments,
    private readonly queries: GoodQueries,
    private readonly ids: Ids,
  ) {}

  /** @throws Refusal NOT_FOUND, INVALID_INPUT, DATE_IS_PAST, QUOTE_CHANGED, EXTRA_GONE */
  execute(actor: Actor, request: IdempotentRequest, { goodId, count, date, priceFen }: OrderGoodRequest): Promise<GoodsPage> {
    requirePermission(actor, 'good:buy', actor.accountId);
    return this.unitOfWork.once(request, async (tx) => {
      const fetchDate = fetchDateOf(date, businessDateOf(tx.now));
      if (!(await this.goods.take(tx, goodId, count, priceFen))) throw whyNot(await this.goods.byId(tx, goodId), priceFen);
      const { pairingId, householdId } = (await this.goods.byId(tx, goodId))!;
      const order = { id: this.ids.next(), pairingId, goodId, householdId, accountId: actor.accountId, pieces: count, priceFen, fetchDate, heldUntil: heldUntil(tx.now) };
      await this.orders.insert(tx, order);
      await tx.enqueue({ kind: 'good.hold-ends', payload: { orderId: order.id }, runAt: order.heldUntil, dedupKey: `good.hold-ends:${order.id}` });
      await tx.audit({ action: 'good.ordered', subjectType: 'village_good_order', subjectId: order.id, after: { goodId, pieces: count, fen: sumOf(order), fetchDate } });
      return this.queries.pageIn(tx, tx.now, actor.accountId);
    });
  }

  /** @throws Refusal NOT_FOUND, ORDER_EXPIRED, ORDER_NOT_PAYABLE, PROVIDER_UNAVAILABLE */
  async pay(actor: Actor, orderId: string): Promise<PaymentParameters> {
    const payment = await this.unitOfWork.run(async (tx: Tx) => {
      const order = await this.orders.byId(tx, orderId);
      if (!order) throw new Refusal('NOT_FOUND');
      requirePermission(actor, 'good:buy', order.accountId);
      if (order.state === 'expired' || (order.state === 'held' && tx.now >= order.heldUntil)) throw new Refusal('ORDER_EXPIRED');
      if (order.state !== 'held') throw new Refusal('ORDER_NOT_PAYABLE', { state: order.state });
      return this.payments.prepare(tx, {
        purpose: 'good', subjectId: orderId, payerAccountId: order.accountId, amountFen: sumOf(order), expiresAt: order.heldUntil, description: `村社 ${order.name}，${dateText(order.fetchDate)}取`, pairingId: order.pairingId, businessDate: businessDateOf(tx.now),
      });
    });
    return this.payments.parameters(payment.id);
  }

  /** @throws Refusal NOT_FOUND for another's */
  async check(actor: Actor, orderId: string): Promise<GoodsPage> {
    const order = await this.unitOfWork.run((tx) => this.orders.byId(tx, orderId));
    if (!order) throw new Refusal('NOT_FOUND');
    requirePermission(actor, 'good:buy', order.accountId);
    const payment = await this.payments.latestOf('good', orderId);
    if (payment) await this.payments.check(payment.id);
    return this.queries.page(actor);
  }
}

/** @throws Refusal INVALID_INPUT, DATE_IS_PAST */
function fetchDateOf(text: string, today: BusinessDate): BusinessDate {
  let date: BusinessDate;
  try {
    date = businessDate(text);
  } catch {
    throw new Refusal('INVALID_INPUT', { date: text });
  }
  if (date < today) throw new Refusal('DATE_IS_PAST', { date });
  if (!mayFetchOn(date, today)) throw new Refusal('INVALID_INPUT', { date });
  return date;
}

function whyNot(good: VillageGood | null, priceFen: number): Refusal {
  if (!good) return new Refusal('NOT_FOUND');
  return good.priceFen === priceFen ? new Refusal('EXTRA_GONE', { name: good.name, left: good.offered - good.taken }) : new Refusal('QUOTE_CHANGED');
}
