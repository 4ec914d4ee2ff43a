import { type Quote, type SeenQuote, planLines, quoteChange, quoteChanges, reservationExpiresAt } from '@cunshe/shared';
import { refusedByLimit } from './account-limit';
import { aggregateByListing } from './aggregate-by-listing';
import { type OfferedListing, type OrderSituation, type WantedLine, isClosed, refusedByCycle, refusedByForm } from './decide-order';
import type { OrderFee, OrderLine } from './order';
import { type ChangedLine, lessOf, moreOf } from './order-change';
import type { Refused } from './ordering-rule';

/** The order as it stands. */
export interface StandingOrder {
  readonly cycleId: string;
  readonly lines: readonly Pick<OrderLine, 'id' | 'listingId' | 'ordered' | 'priceFen'>[];
  readonly fees: readonly OrderFee[];
  /** What it comes to now, in fen. */
  readonly currentTotalFen: number;
}

export interface DecidedChange {
  readonly lines: readonly ChangedLine[];
  readonly quote: Quote;
  /** Above zero: to pay. Below: goes back. */
  readonly differenceFen: number;
  readonly takes: readonly { readonly listingId: string; readonly quantity: number }[];
  readonly gives: readonly { readonly listingId: string; readonly quantity: number }[];
  readonly cutoffAt: Date;
  /** When it ends unpaid. */
  readonly expiresAt: Date;
}

/**
 * May the order become this, and what does it cost then? What she has keeps its price and its fees' rules; only what
 * is more is looked at as an order would be: open, there, within the limit, at today's price.
 */
export function decideChange(situation: OrderSituation, order: StandingOrder, wanted: readonly WantedLine[], expectedTotalFen: number, seen?: SeenQuote): DecidedChange | Refused {
  const { listings, cycle, now } = situation;
  const whole = aggregateByListing(wanted);
  const refused = refusedByCycle(situation) ?? refusedByForm(situation, wanted) ?? refusedByAddition(situation, order, whole) ?? refusedByLimit(situation, whole);
  if (refused) return refused;
  if (cycle.id !== order.cycleId) return { refused: 'NOT_FOUND' };
  const planned = whole.flatMap(({ listingId, quantity }) => planLines(order.lines, { listingId, priceFen: listings.get(listingId)!.priceFen }, quantity));
  const quote = quoteChange(planned, (listingId) => listings.get(listingId)!.unit, order.fees.map(({ rule }) => rule));
  const lines = planned.map((line, index) => ({ ...line, estimateFen: quote.lines[index]!, substitution: wanted.find(({ listingId }) => listingId === line.listingId)!.substitution }));
  return refusedByPrice(listings, lines, quote, { expectedTotalFen, seen }) ?? {
    lines,
    quote,
    differenceFen: quote.totalFen - order.currentTotalFen,
    takes: moreOf(lines),
    gives: lessOf(order.lines, lines),
    cutoffAt: new Date(Math.min(cycle.cutoffAt.getTime(), ...lines.map(({ listingId }) => listings.get(listingId)!.cutoffAt.getTime()))),
    expiresAt: reservationExpiresAt(situation.schedule, cycle.cutoffAt, now),
  };
}

function refusedByAddition({ listings, now, rests }: OrderSituation, order: StandingOrder, whole: readonly { readonly listingId: string; readonly quantity: number }[]): Refused | null {
  for (const { listingId, quantity } of whole) {
    const more = quantity - order.lines.filter((line) => line.listingId === listingId).reduce((sum, { ordered }) => sum + ordered, 0);
    if (more <= 0) continue;
    if (rests) return { refused: 'PAIRING_RESTS' };
    const listing = listings.get(listingId)!;
    const { cropName, remaining } = listing;
    if (isClosed(listing, now)) return { refused: 'LISTING_CLOSED', details: { listingId, cropName, cutoffAt: listing.cutoffAt.toISOString() } };
    if (more > remaining) return { refused: 'STOCK_GONE', details: { listingId, cropName, remaining } };
  }
  return null;
}

function refusedByPrice(listings: ReadonlyMap<string, OfferedListing>, lines: readonly ChangedLine[], quote: Quote, { expectedTotalFen, seen }: { readonly expectedTotalFen: number; readonly seen?: SeenQuote }): Refused | null {
  if (quote.totalFen === expectedTotalFen) return null;
  const now = lines.map(({ listingId, ordered, priceFen, estimateFen, more }) => {
    const { cropName, remaining } = listings.get(listingId)!;
    return { listingId, cropName, priceFen, quantity: ordered, estimateFen, remaining: remaining + ordered - more };
  });
  return { refused: 'QUOTE_CHANGED', details: { expectedTotalFen, totalFen: quote.totalFen, cropsFen: quote.cropsFen, fees: quote.fees, lines: now, changes: seen ? quoteChanges(seen, { lines: now, fees: quote.fees }) : [] } };
}
