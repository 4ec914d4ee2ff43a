import { hasCome } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Refusal, type Tx } from '../../platform';
import { ListingRepository } from './listing.repository';
import { ResidentPageCache } from './resident-page-cache';
import { type StockItem, StockRepository } from './stock.repository';

/** Stock in base units. Every move is all or nothing: a refusal undoes the caller's transaction. */
@Injectable()
export class Stock {
  constructor(
    private readonly stock: StockRepository,
    private readonly listings: ListingRepository,
    private readonly pages: ResidentPageCache,
  ) {}

  /**
   * Free → reserved, checked against the cut-off with the transaction's clock.
   * @throws Refusal STOCK_GONE, LISTING_CLOSED or NOT_FOUND with the listing and what remains
   */
  async reserve(tx: Tx, items: readonly StockItem[]): Promise<void> {
    const whole = aggregated(items);
    if ((await this.stock.reserve(tx, whole)) !== whole.length) throw await this.whyNot(tx, whole);
  }

  /** Reserved → free. */
  async release(tx: Tx, items: readonly StockItem[]): Promise<void> {
    const whole = aggregated(items);
    assertMoved(await this.stock.release(tx, whole), whole);
  }

  /** Reserved → sold. */
  async sell(tx: Tx, items: readonly StockItem[]): Promise<void> {
    const whole = aggregated(items);
    assertMoved(await this.stock.sell(tx, whole), whole);
  }

  /** Free → sold after the cut-off, for what another garden was short of. False when one of them has not so much left: the caller undoes its transaction. */
  async sellLate(tx: Tx, items: readonly StockItem[]): Promise<boolean> {
    const whole = aggregated(items);
    return whole.length === 0 || (await this.stock.sellLate(tx, whole)) === whole.length;
  }

  /** Sold → free, when an order is cancelled before the cut-off; who orders it again finds all of it at once. */
  async takeBack(tx: Tx, items: readonly StockItem[]): Promise<void> {
    this.pages.outdate(tx);
    const whole = aggregated(items);
    assertMoved(await this.stock.takeBack(tx, whole), whole);
  }

  private async whyNot(tx: Tx, items: readonly StockItem[]): Promise<Refusal> {
    const listings = new Map((await this.listings.byIds(tx, items.map((item) => item.listingId))).map((listing) => [listing.id, listing]));
    for (const { listingId, quantity } of items) {
      const listing = listings.get(listingId);
      if (!listing) return new Refusal('NOT_FOUND', { listingId });
      const details = { listingId, cropName: listing.cropName, remaining: listing.remaining };
      const closed = hasCome(listing.cutoffAt, tx.now) || !['live', 'sold_out'].includes(listing.state);
      if (closed) return new Refusal('LISTING_CLOSED', details);
      if (listing.remaining < quantity) return new Refusal('STOCK_GONE', details);
    }
    // Freed between the two statements: the client may simply try again.
    return new Refusal('STATE_CHANGED');
  }
}

/** One entry per listing: two lines of one crop are one demand on its stock. */
function aggregated(items: readonly StockItem[]): StockItem[] {
  const sums = new Map<string, number>();
  for (const { listingId, quantity } of items) sums.set(listingId, (sums.get(listingId) ?? 0) + quantity);
  return [...sums].map(([listingId, quantity]) => ({ listingId, quantity }));
}

function assertMoved(moved: number, items: readonly StockItem[]): void {
  if (moved !== items.length) throw new Error(`stock of ${items.length - moved} listing(s) is not where it should be`);
}
