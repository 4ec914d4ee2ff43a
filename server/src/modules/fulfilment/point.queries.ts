import { type BusinessDate, businessDateOf, type PointBag, type PointPage } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { type Queryable, Refusal } from '../../platform';
import { PointLoads } from '../crates/public';
import { Accounts } from '../identity/public';
import { Orders, PickupCodes, type PointOrder } from '../ordering/public';
import { Pairings, PickupPoints } from '../pairing/public';
import { Runs } from '../pickup-routing/public';
import { BagCountRepository } from './bag-count.repository';
import { CountDifferenceRepository } from './count-difference.repository';
import { giftsOf, givenAway } from './domain/neighbours';
import { asOneBag } from './domain/one-bag';
import { hasBag, presentBag } from './point.presenter';

/** 收车 and 交菜: one point's bags of today. */
@Injectable()
export class PointQueries {
  constructor(
    private readonly pairings: Pairings,
    private readonly points: PickupPoints,
    private readonly orders: Orders,
    private readonly codes: PickupCodes,
    private readonly accounts: Accounts,
    private readonly runs: Runs,
    private readonly counts: BagCountRepository,
    private readonly differences: CountDifferenceRepository,
    private readonly loads: PointLoads,
  ) {}

  async page(from: Queryable, pickupPointId: string, now: Date): Promise<PointPage> {
    const point = await this.points.get(pickupPointId);
    const businessDate = businessDateOf(now);
    const dropped = await this.isDropped(from, point.pairingId, pickupPointId, businessDate);
    const bags = await this.bags(from, pickupPointId, businessDate);
    return {
      serverNow: now.toISOString(),
      pickupPointId,
      pointName: point.name,
      businessDate,
      pickupFrom: point.pickupFrom,
      pickupTo: point.pickupTo,
      dropped,
      ticketKey: this.codes.dayKey({ pickupPointId, businessDate }),
      packsHere: (await this.pairings.get(point.pairingId)).packAt === 'gate',
      load: await this.loads.ofPoint(from, point, businessDate),
      countedIn: dropped && bags.every(({ state }) => state !== 'expected'),
      bags,
    };
  }

  /** @throws Refusal NOT_FOUND */
  async bag(from: Queryable, pickupPointId: string, orderId: string, now: Date): Promise<PointBag> {
    const order = (await this.orders.pointOrders(from, [orderId])).find((each) => each.pickupPointId === pickupPointId);
    const bags = await this.bags(from, pickupPointId, order?.businessDate ?? businessDateOf(now));
    const bag = bags.find((each) => each.orderId === (order?.bagOrderId ?? orderId));
    if (!bag) throw new Refusal('NOT_FOUND');
    return bag;
  }

  private async bags(from: Queryable, pickupPointId: string, date: BusinessDate): Promise<PointBag[]> {
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

  private async isDropped(from: Queryable, pairingId: string, pickupPointId: string, date: BusinessDate): Promise<boolean> {
    const stops = await this.runs.stopsOfPairing(from, pairingId, date);
    return stops.some((stop) => stop.pickupPointId === pickupPointId && stop.state === 'done');
  }
}
