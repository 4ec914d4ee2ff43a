import type { Actor, OrderListPage, OrderPage, Permission } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Clock, Database, type Queryable, Refusal, requirePermission } from '../../platform';
import { type PairingBrief, Pairings, type PickupPointBrief, PickupPoints } from '../pairing/public';
import { type Order, byOrder } from './domain/order';
import { OrderPageReader } from './order-page-reader';
import { OrderingRepository } from './ordering.repository';
import { presentListEntry, presentOrder } from './ordering.presenter';

const ORDERS_A_PAGE = 20;

export interface OrderPlace {
  readonly point: PickupPointBrief;
  readonly pairing: PairingBrief;
}

/** The resident's pages. */
@Injectable()
export class OrderQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly points: PickupPoints,
    private readonly pairings: Pairings,
    private readonly orders: OrderingRepository,
    private readonly reader: OrderPageReader,
  ) {}

  async page(actor: Actor, orderId: string): Promise<OrderPage> {
    const order = await this.own(actor, 'order:read', orderId);
    return this.present(this.database, await this.clock.now(), order, await this.placeOf(order));
  }

  /** Where an order is picked up, for its owner: read before a transaction that ends in its page. */
  async placeOfOwn(actor: Actor, permission: Permission, orderId: string): Promise<OrderPlace> {
    return this.placeOf(await this.own(actor, permission, orderId));
  }

  /** The page as it stands inside a transaction. */
  async pageIn(from: Queryable, now: Date, orderId: string, place: OrderPlace): Promise<OrderPage> {
    const order = await this.orders.byId(from, orderId);
    if (!order) throw new Refusal('NOT_FOUND');
    return this.present(from, now, order, place);
  }

  async list(actor: Actor, before: string | undefined): Promise<OrderListPage> {
    requirePermission(actor, 'order:read', actor.accountId);
    const now = await this.clock.now();
    const found = await this.orders.ordersOf(this.database, actor.accountId, before, ORDERS_A_PAGE + 1);
    const orders = found.slice(0, ORDERS_A_PAGE);
    const lines = byOrder(await this.orders.linesOf(this.database, orders.map(({ id }) => id)));
    const names = await Promise.all(orders.map(async (order) => (await this.points.get(order.pickupPointId)).name));
    return {
      serverNow: now.toISOString(),
      orders: orders.map((order, index) => presentListEntry(order, lines.get(order.id) ?? [], names[index]!, now)),
      nextBefore: found.length > ORDERS_A_PAGE ? orders.at(-1)!.id : null,
    };
  }

  /** What became of a request whose answer was lost. */
  async byKey(actor: Actor, key: string): Promise<{ orderId: string | null }> {
    requirePermission(actor, 'order:read', actor.accountId);
    return { orderId: await this.reader.orderIdByKey(actor.accountId, key) };
  }

  private async own(actor: Actor, permission: Permission, orderId: string): Promise<Order> {
    const order = await this.orders.byId(this.database, orderId);
    if (!order) throw new Refusal('NOT_FOUND');
    requirePermission(actor, permission, order.accountId);
    return order;
  }

  private async placeOf(order: Order): Promise<OrderPlace> {
    return { point: await this.points.get(order.pickupPointId), pairing: await this.pairings.get(order.pairingId) };
  }

  private async present(from: Queryable, now: Date, order: Order, place: OrderPlace): Promise<OrderPage> {
    return presentOrder({ now, order, ...place, ...(await this.reader.details(from, now, order)) });
  }
}
