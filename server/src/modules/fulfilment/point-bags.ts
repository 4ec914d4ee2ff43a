import { type BusinessDate, businessDateOf, type PointBag } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { type Queryable, Refusal } from '../../platform';
import { Accounts } from '../identity/public';
import { Orders, type PointOrder } from '../ordering/public';
import { BagCountRepository } from './bag-count.repository';
import { CountDifferenceRepository } from './count-difference.repository';
import { giftsOf, givenAway } from './domain/neighbours';
import { asOneBag } from './domain/one-bag';
import { hasBag, presentBag } from './point.presenter';

/** What lies at a point, bag by bag: whose it is, what is in it, what the keeper found and gave away. */
@Injectable()
export class PointBags {
  constructor(
    private readonly orders: Orders,
    private readonly accounts: Accounts,
    private readonly counts: BagCountRepository,
    private readonly differences: CountDifferenceRepository,
  ) {}

  /** @throws Refusal NOT_FOUND */
  async one(from: Queryable, pickupPointId: string, orderId: string, now: Date): Promise<PointBag> {
    const order = (await this.orders.pointOrders(from, [orderId])).find((each) => each.pickupPointId === pickupPointId);
    const bags = await this.of(from, pickupPointId, order?.businessDate ?? businessDateOf(now));
    const bag = bags.find((each) => each.orderId === (order?.bagOrderId ?? orderId));
    if (!bag) throw new Refusal('NOT_FOUND');
    return bag;
  }

  async of(from: Queryable, pickupPointId: string, date: BusinessDate): Promise<PointBag[]> {
    const counts = await this.counts.ofPoint(from, pickupPointId, date);
    const orders = (await this.orders.ordersAtPoint(from, pickupPointId, date)).filter((order) => hasBag(order, counts.get(order.orderId)));
    const names = await this.orders.namesAtPoint(from, pickupPointId, date);
    const people = await this.accounts.briefs(from, orders.flatMap(({ accountId, handedOverBy }) => (handedOverBy ? [accountId, handedOverBy] : [accountId])));
    const differences = await this.differences.ofPoint(from, pickupPointId, date);
    const moves = await this.orders.movesAtPoint(from, pickupPointId, date);
    const givenTo = givenAway(moves, orders);
    const factsOf = (order: PointOrder) => ({
      buyer: people.get(order.accountId),
      names: names.get(order.orderId),
      keeper: people.get(order.handedOverBy ?? ''),
      count: counts.get(order.orderId),
      differences: differences.filter(({ orderId }) => orderId === order.orderId),
      givenTo,
      gifts: giftsOf(order.orderId, moves, orders),
    });
    return asOneBag(orders.map((order) => ({ bagOrderId: order.bagOrderId, bag: presentBag(order, factsOf(order)) })));
  }
}
