import { Injectable } from '@nestjs/common';
import type { SqlValue, Tx } from '../../platform';

/** So much of one listing, in base units. */
export interface StockItem {
  readonly listingId: string;
  readonly quantity: number;
}

/**
 * One conditional UPDATE moves the stock of all listings of an order, so either every row has enough or none is kept
 * (the caller undoes its transaction). `state` is set before the counters: MySQL evaluates assignments from left to
 * right, SQLite does not.
 */
@Injectable()
export class StockRepository {
  /** @returns how many of the listings had enough, were live and before their cut-off. */
  reserve(tx: Tx, items: readonly StockItem[]): Promise<number> {
    const quantity = perListing(items);
    return tx.execute(
      `UPDATE listing SET state = CASE WHEN reserved + sold + ${quantity.sql} >= offered THEN 'sold_out' ELSE state END,
        reserved = reserved + ${quantity.sql}
       WHERE id IN (${quantity.places}) AND state = 'live' AND cutoff_at > ? AND offered - reserved - sold >= ${quantity.sql}`,
      [...quantity.values, ...quantity.values, ...quantity.ids, tx.now, ...quantity.values],
    );
  }

  /** Reserved → free. */
  release(tx: Tx, items: readonly StockItem[]): Promise<number> {
    const quantity = perListing(items);
    return tx.execute(
      `UPDATE listing SET state = CASE WHEN state = 'sold_out' THEN 'live' ELSE state END, reserved = reserved - ${quantity.sql}
       WHERE id IN (${quantity.places}) AND reserved >= ${quantity.sql}`,
      [...quantity.values, ...quantity.ids, ...quantity.values],
    );
  }

  /** Reserved → sold. */
  sell(tx: Tx, items: readonly StockItem[]): Promise<number> {
    const quantity = perListing(items);
    return tx.execute(
      `UPDATE listing SET reserved = reserved - ${quantity.sql}, sold = sold + ${quantity.sql}
       WHERE id IN (${quantity.places}) AND reserved >= ${quantity.sql}`,
      [...quantity.values, ...quantity.values, ...quantity.ids, ...quantity.values],
    );
  }

  /** Free → sold after the cut-off, for a line that another garden was short of. */
  sellLate(tx: Tx, items: readonly StockItem[]): Promise<number> {
    const quantity = perListing(items);
    return tx.execute(
      `UPDATE listing SET sold = sold + ${quantity.sql} WHERE id IN (${quantity.places}) AND state IN ('live', 'sold_out', 'closed') AND offered - reserved - sold >= ${quantity.sql}`,
      [...quantity.values, ...quantity.ids, ...quantity.values],
    );
  }

  /** Sold → free. */
  takeBack(tx: Tx, items: readonly StockItem[]): Promise<number> {
    const quantity = perListing(items);
    return tx.execute(
      `UPDATE listing SET state = CASE WHEN state = 'sold_out' THEN 'live' ELSE state END, sold = sold - ${quantity.sql}
       WHERE id IN (${quantity.places}) AND sold >= ${quantity.sql}`,
      [...quantity.values, ...quantity.ids, ...quantity.values],
    );
  }
}

/** `CASE id WHEN … THEN … END` with its parameters, ids ascending: rows are locked in one order everywhere. */
function perListing(items: readonly StockItem[]): { sql: string; values: SqlValue[]; ids: string[]; places: string } {
  const sorted = [...items].sort((a, b) => (a.listingId < b.listingId ? -1 : 1));
  return {
    sql: `(CASE id ${sorted.map(() => 'WHEN ? THEN ?').join(' ')} END)`,
    values: sorted.flatMap((item) => [item.listingId, item.quantity]),
    ids: sorted.map((item) => item.listingId),
    places: sorted.map(() => '?').join(),
  };
}
