import { baseQuantity, fen } from './units';
import type { SaleUnit } from './quantity';
import type { FeeRule } from './fees';
import { type Quote, quoteOrder } from './pricing';

/** A line of the order as it stands. */
export interface StandingLine {
  readonly id: string;
  readonly listingId: string;
  /** Base quantity. */
  readonly ordered: number;
  readonly priceFen: number;
}

/** A line of the order as a change leaves it. */
export interface PlannedLine {
  /** The line it was; null for a new one. */
  readonly lineId: string | null;
  readonly listingId: string;
  readonly ordered: number;
  readonly priceFen: number;
  /** How much more than the line had. */
  readonly more: number;
}

/**
 * What an order's lines of one listing become: what she has keeps its price, less comes off the last line, more goes onto
 * a line of today's price or onto a new one.
 */
export function planLines(standing: readonly StandingLine[], listing: { readonly listingId: string; readonly priceFen: number }, quantity: number): PlannedLine[] {
  const { listingId, priceFen } = listing;
  let left = quantity;
  const kept = standing.filter((line) => line.listingId === listingId).flatMap((line): PlannedLine[] => {
    const ordered = Math.min(line.ordered, left);
    left -= ordered;
    return ordered > 0 ? [{ lineId: line.id, listingId, ordered, priceFen: line.priceFen, more: 0 }] : [];
  });
  if (left === 0) return kept;
  const last = kept.at(-1);
  if (last?.priceFen === priceFen) return [...kept.slice(0, -1), { ...last, ordered: last.ordered + left, more: left }];
  return [...kept, { lineId: null, listingId, ordered: left, priceFen, more: left }];
}

/** What a changed order comes to, by the fee rules it was placed under. */
export function quoteChange(planned: readonly PlannedLine[], unitOf: (listingId: string) => SaleUnit, rules: readonly FeeRule[]): Quote {
  return quoteOrder(planned.map(({ listingId, priceFen, ordered }) => ({ unit: unitOf(listingId), price: fen(priceFen), ordered: baseQuantity(ordered) })), rules);
}
