import { baseQuantity, quantityText } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Ids, type Tx } from '../../platform';
import { Listings, Stock } from '../catalogue/public';
import { AccountShares } from './account-shares';
import { Bags } from './bags';
import { Delegates } from './delegates';
import { type Order, type OrderFee, type OrderLine } from './domain/order';
import { type ChangedLine, lessOf, moreOf } from './domain/order-change';
import { changedFees } from './domain/changed-fees';
import { unitOf } from './domain/three-quantities';
import { OrderingRepository } from './ordering.repository';

export interface ChangeToApply {
  readonly lines: readonly ChangedLine[];
  /** Above zero: was paid. Below: goes back. */
  readonly differenceFen: number;
  readonly cutoffAt: Date;
  /** Where it moves; null when it stays. */
  readonly point: { readonly id: string; readonly letter: string } | null;
}

/** Makes an order what a change says. What is more is reserved by then; what is less comes free. The order is held. */
@Injectable()
export class ApplyChange {
  constructor(
    private readonly orders: OrderingRepository,
    private readonly listings: Listings,
    private readonly stock: Stock,
    private readonly shares: AccountShares,
    private readonly bags: Bags,
    private readonly people: Delegates,
    private readonly ids: Ids,
  ) {}

  /** @throws Refusal LIMIT_PER_HOUSEHOLD when another order took the account's share meanwhile */
  async execute(tx: Tx, order: Order, change: ChangeToApply): Promise<void> {
    const [before, fees] = [await this.orders.linesOf(tx, [order.id]), (await this.orders.feesOf(tx, [order.id])).get(order.id)!];
    const listings = await this.listings.forOrder(tx, change.lines.map(({ listingId }) => listingId));
    await this.moveStock(tx, before, change.lines);
    const withIds = change.lines.map((line) => ({ ...line, id: line.lineId ?? this.ids.next(), listing: listings.find(({ id }) => id === line.listingId)! }));
    const newFees = changedFees(withIds, fees);
    await this.orders.saveChange(tx, order, { ...change, lines: withIds, fees: newFees });
    await this.shares.assertWithin(tx, { accountId: order.accountId, orderId: order.id }, listings);
    if (change.point) {
      await this.bags.move(tx, order, change.point);
      await this.people.followTo(tx, { id: order.id, businessDate: order.businessDate, pickupPointId: change.point.id });
    }
    await tx.audit({
      action: 'order.changed', subjectType: 'resident_order', subjectId: order.id,
      before: { pickupPointId: order.pickupPointId, totalFen: order.totalFen - order.reducedFen, fees: feeSums(fees), lines: before.map((line) => ({ id: line.id, cropName: line.cropName, ordered: line.ordered, amount: quantityText(unitOf(line), baseQuantity(line.ordered)), priceFen: line.priceFen, substitution: line.substitution })) },
      after: {
        pickupPointId: change.point?.id ?? order.pickupPointId, totalFen: order.totalFen - order.reducedFen + change.differenceFen, fees: feeSums(newFees),
        lines: withIds.map(({ id, listing, ordered, priceFen, substitution }) => ({ id, cropName: listing.cropName, ordered, amount: quantityText(listing.unit, baseQuantity(ordered)), priceFen, substitution })),
      },
    });
  }

  private async moveStock(tx: Tx, before: readonly OrderLine[], after: readonly ChangedLine[]): Promise<void> {
    const [more, less] = [moreOf(after), lessOf(before, after)];
    if (more.length > 0) await this.stock.sell(tx, more);
    if (less.length > 0) await this.stock.takeBack(tx, less);
  }
}

function feeSums(fees: readonly Pick<OrderFee, 'type' | 'fen'>[]): { type: string; fen: number }[] {
  return fees.map(({ type, fen }) => ({ type, fen }));
}
