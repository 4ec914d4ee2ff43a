import { type Actor, addDays, businessDateOf, type GoodwillOrder, type GoodwillOrdersPage } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Clock, Database, requirePermission } from '../../platform';
import { type HandedOverOrder, HandedOverOrders } from '../ordering/public';
import { ClaimPlaces } from './claim-places';

/** How far back somebody who rings up may reach. */
const DAYS_BACK = 7;

/** Orders by what is written on their bag, for goodwill that nobody claimed. */
@Injectable()
export class GoodwillOrderQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly orders: HandedOverOrders,
    private readonly places: ClaimPlaces,
  ) {}

  async byBag(actor: Actor, operatorId: string, bagLabel: string): Promise<GoodwillOrdersPage> {
    requirePermission(actor, 'goodwill:give', operatorId);
    const pairingIds = await this.places.pairingsOf(operatorId);
    const since = addDays(businessDateOf(await this.clock.now()), -DAYS_BACK);
    const found = await this.orders.byBag(this.database, pairingIds, { bagLabel, since });
    const names = await this.places.namesIn(pairingIds);
    return { orders: found.map((order) => presentGoodwillOrder(order, names.get(order.pickupPointId) ?? '')) };
  }
}

function presentGoodwillOrder({ id, bagLabel, businessDate, leftFen, lines }: HandedOverOrder, pickupPointName: string): GoodwillOrder {
  return { orderId: id, bagLabel: bagLabel ?? '', businessDate, pickupPointName, summary: lines.map(({ cropName, amountText }) => `${cropName} ${amountText}`).join('、'), leftFen };
}
