import {
  type BaseQuantity,
  type BusinessDate,
  type DaySchedule,
  type FeeRule,
  type FeeType,
  type ListingState,
  type OrderCycleState,
  type Quote,
  type SaleUnit,
  type SeenQuote,
  type Substitution,
  baseQuantity,
  chargedRules,
  fen,
  hasCome,
  isCalledOff,
  isOrderedByWeight,
  isWithinWindow,
  quoteChanges,
  quoteOrder,
  reservationExpiresAt,
} from '@cunshe/shared';
import { aggregateByListing } from './aggregate-by-listing';
import { refusedByLimit } from './account-limit';
import type { Refused } from './ordering-rule';

/** What is ordered by weight is ordered in whole 两. */
const GRAMS_PER_LIANG = 50;

export interface OfferedListing {
  readonly id: string;
  readonly pairingId: string;
  readonly cycleId: string;
  readonly businessDate: BusinessDate;
  readonly cropName: string;
  readonly unit: SaleUnit;
  readonly priceFen: number;
  readonly remaining: number;
  /** 每家最多: what one account may order of it in all; null without a limit. */
  readonly mostPerAccount: number | null;
  readonly cutoffAt: Date;
  readonly state: ListingState;
}

export interface WantedLine {
  readonly listingId: string;
  readonly quantity: number;
  readonly substitution: Substitution;
}

/** Everything the rules look at, as it is at `now`. */
export interface OrderSituation<Listing extends OfferedListing = OfferedListing> {
  readonly now: Date;
  readonly point: { readonly pairingId: string; readonly open: boolean };
  /** The pairing is paused or ended: what is ordered goes on, nothing new begins. */
  readonly rests?: boolean;
  readonly cycle: { readonly id: string; readonly state: OrderCycleState; readonly opensAt: Date; readonly cutoffAt: Date };
  readonly schedule: DaySchedule;
  readonly listings: ReadonlyMap<string, Listing>;
  readonly feeRules: readonly FeeRule[];
  /** What the account's live orders hold of listings with a limit, by listing. */
  readonly taken: ReadonlyMap<string, number>;
}

export interface DecidedLine<Listing extends OfferedListing = OfferedListing> {
  readonly listing: Listing;
  readonly ordered: BaseQuantity;
  readonly substitution: Substitution;
  readonly estimateFen: number;
}

export interface DecidedOrder<Listing extends OfferedListing = OfferedListing> {
  readonly lines: readonly DecidedLine<Listing>[];
  /** Each fee with the rule it is charged by, kept for the final bill. */
  readonly fees: readonly { readonly type: FeeType; readonly rule: FeeRule; readonly fen: number }[];
  readonly quote: Quote;
  /** When the reservation ends unpaid. */
  readonly expiresAt: Date;
  /** Until when it can be cancelled: the earliest cut-off among its crops. */
  readonly cutoffAt: Date;
}

/** May this be ordered, and at the price she saw? The rules in the order in which a resident should hear of them. */
export function decideOrder<Listing extends OfferedListing>(
  situation: OrderSituation<Listing>,
  wanted: readonly WantedLine[],
  expectedTotalFen: number,
  seen?: SeenQuote,
): DecidedOrder<Listing> | Refused {
  const refused =
    refusedByPoint(situation) ??
    refusedByCycle(situation) ??
    refusedByForm(situation, wanted) ??
    refusedByListing(situation, wanted) ??
    refusedByStock(situation, wanted) ??
    refusedByLimit(situation, wanted);
  if (refused) return refused;
  const order = priceOrder(situation, wanted);
  return refusedByPrice(order, expectedTotalFen, seen) ?? order;
}

export function refusedByPoint({ point, rests }: OrderSituation): Refused | null {
  if (rests) return { refused: 'PAIRING_RESTS' };
  return point.open ? null : { refused: 'PICKUP_POINT_CLOSED' };
}

/** Opening and cut-off are matters of time; a cycle closed early or cancelled stays closed whatever the clock says. */
export function refusedByCycle({ cycle, now }: Pick<OrderSituation, 'cycle' | 'now'>): Refused | null {
  if (isCalledOff(cycle.state)) return { refused: 'NO_SERVICE_TODAY' };
  if (!hasCome(cycle.opensAt, now)) return { refused: 'ORDER_CYCLE_NOT_OPEN', details: { opensAt: cycle.opensAt.toISOString() } };
  const running = cycle.state === 'planned' || cycle.state === 'open';
  return running && isWithinWindow(cycle, now) ? null : { refused: 'ORDER_CYCLE_CLOSED', details: { cutoffAt: cycle.cutoffAt.toISOString() } };
}

/** Every listing is one of this point's pairing and of this cycle, and what goes by weight is asked for in whole 两. */
export function refusedByForm({ point, cycle, listings }: OrderSituation, wanted: readonly WantedLine[]): Refused | null {
  for (const { listingId, quantity } of wanted) {
    const listing = listings.get(listingId);
    if (!listing || listing.pairingId !== point.pairingId || listing.cycleId !== cycle.id) return { refused: 'NOT_FOUND', details: { listingId } };
    if (isOrderedByWeight(listing.unit.kind) && quantity % GRAMS_PER_LIANG !== 0) return { refused: 'INVALID_INPUT', details: { listingId, multipleOf: GRAMS_PER_LIANG } };
  }
  return null;
}

function refusedByListing({ listings, now }: OrderSituation, wanted: readonly WantedLine[]): Refused | null {
  const closed = wanted.map(({ listingId }) => listings.get(listingId)!).find((listing) => isClosed(listing, now));
  return closed ? { refused: 'LISTING_CLOSED', details: { listingId: closed.id, cropName: closed.cropName, cutoffAt: closed.cutoffAt.toISOString() } } : null;
}

function refusedByStock({ listings }: OrderSituation, wanted: readonly WantedLine[]): Refused | null {
  for (const { listingId, quantity } of aggregateByListing(wanted)) {
    const { cropName, remaining } = listings.get(listingId)!;
    if (quantity > remaining) return { refused: 'STOCK_GONE', details: { listingId, cropName, remaining } };
  }
  return null;
}

/** A total, a price, a fee or a quantity that is not what she saw. Details: what it is now, and what changed. */
function refusedByPrice({ quote, lines }: DecidedOrder, expectedTotalFen: number, seen?: SeenQuote): Refused | null {
  const now = lines.map(({ listing, ordered, estimateFen }) => ({
    listingId: listing.id, cropName: listing.cropName, priceFen: listing.priceFen, quantity: ordered as number, estimateFen, remaining: listing.remaining,
  }));
  const changes = seen ? quoteChanges(seen, { lines: now, fees: quote.fees }) : [];
  if (quote.totalFen === expectedTotalFen && changes.length === 0) return null;
  return { refused: 'QUOTE_CHANGED', details: { expectedTotalFen, totalFen: quote.totalFen, cropsFen: quote.cropsFen, fees: quote.fees, lines: now, changes } };
}

/** `[…, cutoffAt)`: at its own cut-off a crop is closed. A crop sold out is open, there is only none left. */
export function isClosed(listing: Pick<OfferedListing, 'state' | 'cutoffAt'>, now: Date): boolean {
  return (listing.state !== 'live' && listing.state !== 'sold_out') || hasCome(listing.cutoffAt, now);
}

/** Prices what is asked, whether or not it may be ordered. */
export function priceOrder<Listing extends OfferedListing>(situation: OrderSituation<Listing>, wanted: readonly WantedLine[]): DecidedOrder<Listing> {
  const { listings, cycle, schedule, now } = situation;
  const asked = wanted.map(({ listingId, quantity, substitution }) => ({ listing: listings.get(listingId)!, ordered: baseQuantity(quantity), substitution }));
  const quote = quoteOrder(asked.map(({ listing, ordered }) => ({ unit: listing.unit, price: fen(listing.priceFen), ordered })), situation.feeRules);
  const rules = chargedRules(situation.feeRules);
  const firstCutoff = Math.min(cycle.cutoffAt.getTime(), ...asked.map(({ listing }) => listing.cutoffAt.getTime()));
  return {
    lines: asked.map((line, index) => ({ ...line, estimateFen: quote.lines[index]! })),
    fees: quote.fees.map((fee, index) => ({ ...fee, rule: rules[index]! })),
    quote,
    expiresAt: reservationExpiresAt(schedule, cycle.cutoffAt, now),
    cutoffAt: new Date(firstCutoff),
  };
}

