import { addDays, businessDateOf, instantAt, quantityText, baseQuantity, type UnclaimedBag, type UnclaimedPage } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import type { Queryable } from '../../platform';
import { type AccountBrief, Accounts } from '../identity/public';
import { Orders, type PointOrder } from '../ordering/public';
import { PickupPoints } from '../pairing/public';
import { type UnclaimedBagRow, UnclaimedRepository } from './unclaimed.repository';

/** What was given away stays on the list this long. */
const DAYS_SHOWN = 2;

/** 没来取: what waits, of whatever day, and what became of the last days'. */
@Injectable()
export class UnclaimedQueries {
  constructor(
    private readonly points: PickupPoints,
    private readonly orders: Orders,
    private readonly accounts: Accounts,
    private readonly unclaimed: UnclaimedRepository,
  ) {}

  async page(from: Queryable, pickupPointId: string, now: Date): Promise<UnclaimedPage> {
    const { name, donateFrom } = await this.points.get(pickupPointId);
    const today = businessDateOf(now);
    const rows = await this.unclaimed.ofPoint(from, pickupPointId, addDays(today, -DAYS_SHOWN));
    const orders = await this.orders.pointOrders(from, rows.map(({ orderId }) => orderId));
    const byId = new Map(orders.map((order) => [order.orderId, order]));
    const buyers = await this.accounts.briefs(from, orders.map(({ accountId }) => accountId));
    return {
      serverNow: now.toISOString(),
      pickupPointId,
      pointName: name,
      donateFrom,
      bags: rows.flatMap((row) => {
        const order = byId.get(row.orderId);
        return order ? [presentUnclaimed(row, order, buyers.get(order.accountId), instantAt(row.businessDate, donateFrom) <= now)] : [];
      }),
    };
  }
}

function presentUnclaimed(row: UnclaimedBagRow, order: PointOrder, buyer: AccountBrief | undefined, donatable: boolean): UnclaimedBag {
  return {
    orderId: order.orderId,
    bagLabel: order.bagLabel,
    buyerName: buyer?.surname ? `${buyer.surname}家` : '住户',
    phoneTail: buyer?.phoneTail ?? null,
    businessDate: row.businessDate,
    items: order.lines.filter(({ state }) => state === 'packed' || state === 'handed_over').map(({ cropName, unit, amountText, ordered }) => `${cropName} ${amountText ?? quantityText(unit, baseQuantity(ordered))}`),
    remindedAt: row.markedAt.toISOString(),
    mayDonate: row.outcome === null && donatable,
    outcome: row.outcome,
    recipient: row.recipient,
    closedAt: row.closedAt?.toISOString() ?? null,
  };
}
