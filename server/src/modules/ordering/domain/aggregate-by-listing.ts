export interface StockItem {
  readonly listingId: string;
  readonly quantity: number;
}

/**
 * One sum per listing, ascending by id: two lines of one stock are one demand on it, and everybody locks stock in the
 * same order, so that no two orders wait for each other.
 */
export function aggregateByListing(lines: readonly StockItem[]): StockItem[] {
  const sums = new Map<string, number>();
  for (const { listingId, quantity } of lines) sums.set(listingId, (sums.get(listingId) ?? 0) + quantity);
  return [...sums].map(([listingId, quantity]) => ({ listingId, quantity })).sort((a, b) => (a.listingId < b.listingId ? -1 : 1));
}
