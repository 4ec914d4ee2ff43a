import { Injectable } from '@nestjs/common';
import { type Queryable, Refusal, type Tx } from '../../platform';
import { type LimitedListing, limitLeft, overLimit } from './domain/account-limit';
import { places } from './order-rows';

/** Whose orders count, and which of them is about to be replaced. */
export interface Buyer {
  readonly accountId: string;
  readonly exceptOrderId?: string;
}

interface TakenRow {
  readonly listing_id: string;
  readonly taken: number | string;
}

/** 每家最多: what one account's live orders hold of listings that set a limit. Counted from the orders, so that it cannot drift. */
@Injectable()
export class AccountShares {
  /** By listing, without an order that is being changed; nothing is asked when no listing has a limit. */
  of(from: Queryable, { accountId, exceptOrderId }: Buyer, listings: readonly LimitedListing[]): Promise<Map<string, number>> {
    return this.taken(from, accountId, limited(listings), { except: exceptOrderId });
  }

  /**
   * The last word, to be asked inside the write after `Stock.reserve`: it holds the listings' rows until the end, so of
   * two orders at once the later one counts the earlier one's lines. `orderId` counts too, also while it is expired and
   * about to be paid after all.
   * @throws Refusal LIMIT_PER_HOUSEHOLD with how many are left
   */
  async assertWithin(tx: Tx, { accountId, orderId }: { readonly accountId: string; readonly orderId: string }, listings: readonly LimitedListing[]): Promise<void> {
    const taken = await this.taken(tx, accountId, limited(listings), { also: orderId });
    const over = limited(listings).find(({ id, mostPerAccount }) => (taken.get(id) ?? 0) > mostPerAccount!);
    if (!over) return;
    const { refused, details } = overLimit(over, limitLeft(over, await this.taken(tx, accountId, [over], { except: orderId }))!);
    throw new Refusal(refused, details);
  }

  private async taken(from: Queryable, accountId: string, listings: readonly LimitedListing[], orders: { readonly also?: string; readonly except?: string }): Promise<Map<string, number>> {
    if (listings.length === 0) return new Map();
    const rows = await from.query<TakenRow>(
      `SELECT l.listing_id, SUM(l.ordered) AS taken FROM order_line l JOIN resident_order o ON o.id = l.order_id
       WHERE l.listing_id IN (${places(listings)}) AND o.account_id = ? AND (o.state NOT IN ('expired', 'cancelled') OR o.id = ?) AND o.id <> ?
       GROUP BY l.listing_id`,
      [...listings.map(({ id }) => id), accountId, orders.also ?? '', orders.except ?? ''],
    );
    return new Map(rows.map(({ listing_id: id, taken }) => [id, Number(taken)]));
  }
}

function limited(listings: readonly LimitedListing[]): LimitedListing[] {
  return listings.filter(({ mostPerAccount }) => mostPerAccount !== null);
}
