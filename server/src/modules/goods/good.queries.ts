import { type Actor, type BusinessDate, businessDateOf, type GoodsPage, type HostGoodsPage } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Clock, Database, type Queryable, requirePermission } from '../../platform';
import { Households } from '../catalogue/public';
import { Accounts } from '../identity/public';
import { OwnPairings } from '../pairing/public';
import { GoodOrderRepository } from './good-order.repository';
import { GoodRepository } from './good.repository';
import { presentGood, presentOrder } from './goods.presenter';

@Injectable()
export class GoodQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly ownPairings: OwnPairings,
    private readonly households: Households,
    private readonly accounts: Accounts,
    private readonly goods: GoodRepository,
    private readonly orders: GoodOrderRepository,
  ) {}

  async page(actor: Actor): Promise<GoodsPage> {
    requirePermission(actor, 'good:buy', actor.accountId);
    return this.pageIn(this.database, await this.clock.now(), actor.accountId);
  }

  /** What can be had in one's own village, and one's own orders. */
  async pageIn(from: Queryable, now: Date, accountId: string): Promise<GoodsPage> {
    const goods = await this.goods.ofPairings(from, (await this.ownPairings.of(accountId)).map(({ id }) => id));
    const orders = await this.orders.ofAccount(from, accountId);
    const households = await this.households.byIds(from, [...goods, ...orders].map(({ householdId }) => householdId));
    const nameOf = (householdId: string): string => `${households.get(householdId)?.farmerName ?? ''}家`;
    return { serverNow: now.toISOString(), goods: goods.map((good) => presentGood(good, nameOf(good.householdId))), orders: orders.map((order) => presentOrder(order, nameOf(order.householdId), order.code)) };
  }

  /** @throws Refusal NOT_FOUND for another household */
  async host(actor: Actor, householdId: string): Promise<HostGoodsPage> {
    requirePermission(actor, 'good:sell', householdId);
    return this.hostIn(this.database, await this.clock.now(), householdId);
  }

  /** The code is the buyer's to say. */
  async hostIn(from: Queryable, now: Date, householdId: string): Promise<HostGoodsPage> {
    const today: BusinessDate = businessDateOf(now);
    const goods = await this.goods.ofHousehold(from, householdId);
    const orders = await this.orders.ofHousehold(from, householdId, today);
    const buyers = await this.accounts.briefs(from, orders.map(({ accountId }) => accountId));
    const own = `${(await this.households.get(from, householdId)).farmerName}家`;
    return {
      serverNow: now.toISOString(), goods: goods.map((good) => ({ ...presentGood(good, own), offered: good.offered })),
      orders: orders.map((order) => presentOrder(order, `${buyers.get(order.accountId)?.surname ?? ''}家`, null)),
    };
  }
}
