import { catalogueRoutes, type GardenCard, type ListingCard, type OrderPage, orderingRoutes, type PlannedLine, planLines, type Quote, type QuoteChange, quoteChange, type StandingLine, type Substitution } from '@cunshe/shared';
import { useMemo, useState } from 'react';
import { call, isRefusal, keepPage, type Page, sentenceFor, usePage } from '@/api';
import { replacePage } from '@/platform/navigation';
import { PLACES } from '../shell/places';
import { unitOf } from '../today/listing-words';
import { feeRule } from './own-quote';
import { payForOrder } from './pay-for-order';
import { changesOf } from './quote-change-words';

/** A crop the order has or may get, and how much of it is wanted. */
export interface ChangeLine {
  readonly listingId: string;
  readonly cropName: string;
  readonly drawing: string;
  readonly plaqueNumber: string;
  readonly unit: ReturnType<typeof unitOf>;
  /** Today's price; what is more is at this. */
  readonly priceFen: number;
  /** In the order now. */
  readonly had: number;
  readonly quantity: number;
  /** The most there may be of it: what she has and what is left. */
  readonly most: number;
  readonly substitution: Substitution;
}

type Wishes = Readonly<Record<string, { quantity?: number; substitution?: Substitution }>>;

/** A change in the making: what the order shall be, what it then costs, and sending it. */
export function useChange(orderId: string) {
  const order = usePage(orderingRoutes.order, { orderId }, { anew: true });
  const point = order.data?.pickupPoint.id ?? '';
  const today = usePage(catalogueRoutes.today, { pickupPointId: point }, { anew: true, enabled: point !== '' });
  const [wishes, setWishes] = useState<Wishes>({});
  const [newPointId, setNewPointId] = useState<string | null>(null);
  const sending = useSendChange(orderId, async () => void (await Promise.all([order.refresh(), today.refresh()])));
  const lines = useMemo(() => (order.data ? linesOf(order.data, today.data?.gardens ?? [], wishes) : []), [order.data, today.data, wishes]);
  const planned = order.data ? plannedOf(order.data, lines) : [];
  const quote = order.data ? quoteOf(order.data, lines, planned) : null;
  const wish = (listingId: string, change: { quantity?: number; substitution?: Substitution }) => setWishes((before) => ({ ...before, [listingId]: { ...before[listingId], ...change } }));
  const pickupPointId = newPointId ?? point;
  const send = () => (quote ? sending.send({ pickupPointId, revision: order.data!.revision, lines: lines.filter(({ quantity }) => quantity > 0), planned, quote }) : Promise.resolve());
  const page: Page<OrderPage> = today.loading && !order.error ? { ...order, data: null, loading: true } : order;
  return { order: page, lines, quote, wish, pickupPointId, moveTo: setNewPointId, send, busy: sending.busy, sentence: sending.sentence, changes: sending.changes };
}

interface ChangeToSend {
  readonly revision: number;
  readonly pickupPointId: string;
  readonly lines: readonly ChangeLine[];
  readonly planned: readonly PlannedLine[];
  readonly quote: Quote;
}

function useSendChange(orderId: string, refresh: () => Promise<void>) {
  const [busy, setBusy] = useState(false);
  const [sentence, setSentence] = useState<string | null>(null);
  const [changes, setChanges] = useState<readonly QuoteChange[]>([]);
  const send = async ({ pickupPointId, revision, lines, planned, quote }: ChangeToSend) => {
    setBusy(true);
    setSentence(null);
    setChanges([]);
    try {
      const seen = { lines: planned.map(({ listingId, ordered, priceFen }) => ({ listingId, quantity: ordered, priceFen })), fees: quote.fees };
      const page = await call(orderingRoutes.changeOrder, {
        orderId, revision, pickupPointId, expectedTotalFen: quote.totalFen, seen, lines: lines.map(({ listingId, quantity, substitution }) => ({ listingId, quantity, substitution })),
      });
      keepPage(orderingRoutes.order, { orderId }, page);
      await (page.change ? payForOrder(orderId) : replacePage(PLACES.order(orderId)));
    } catch (error) {
      const told = isRefusal(error, 'QUOTE_CHANGED') ? changesOf(error.problem.details) : [];
      setChanges(told);
      setSentence(told.length > 0 ? null : sentenceFor(error));
      await refresh();
    } finally {
      setBusy(false);
    }
  };
  return { send, busy, sentence, changes };
}

/** The order's crops first, as they stand; then what today's gardens have beside them. */
function linesOf(order: OrderPage, gardens: readonly GardenCard[], wishes: Wishes): ChangeLine[] {
  const offers = new Map(gardens.flatMap((garden) => garden.listings.map((listing) => [listing.listingId, { listing, garden }] as const)));
  const own = [...new Set(order.lines.map(({ listingId }) => listingId))].map((listingId) => ownLine(order, listingId, offers.get(listingId)?.listing));
  const others = [...offers.values()].filter(({ listing }) => !order.lines.some(({ listingId }) => listingId === listing.listingId)).map(({ listing, garden }) => offeredLine(listing, garden));
  return [...own, ...others].map((line) => ({ ...line, ...wishes[line.listingId] }));
}

function ownLine({ lines }: OrderPage, listingId: string, listing: ListingCard | undefined): ChangeLine {
  const of = lines.filter((line) => line.listingId === listingId);
  const first = of[0]!;
  const had = of.reduce((sum, { ordered }) => sum + ordered, 0);
  const { cropName, drawing, plaqueNumber, substitution } = first;
  return { listingId, cropName, drawing, plaqueNumber, unit: unitOf(first), priceFen: listing?.priceFen ?? of.at(-1)!.priceFen, had, quantity: had, most: had + (listing?.remaining ?? 0), substitution };
}

function offeredLine(listing: ListingCard, { plaqueNumber }: GardenCard): ChangeLine {
  const { listingId, cropName, drawing, priceFen, remaining } = listing;
  return { listingId, cropName, drawing, plaqueNumber, unit: unitOf(listing), priceFen, had: 0, quantity: 0, most: Math.min(remaining, listing.mostPerAccount ?? remaining), substitution: 'refund' };
}

/** The same rule as the server's: what she has keeps its price and fee rules. */
function plannedOf(order: OrderPage, lines: readonly ChangeLine[]): PlannedLine[] {
  const standing: StandingLine[] = order.lines.map(({ lineId, listingId, ordered, priceFen }) => ({ id: lineId, listingId, ordered, priceFen }));
  return lines.filter(({ quantity }) => quantity > 0).flatMap((line) => planLines(standing, line, line.quantity));
}

function quoteOf(order: OrderPage, lines: readonly ChangeLine[], planned: readonly PlannedLine[]): Quote {
  const byId = new Map(lines.map((line) => [line.listingId, line]));
  return quoteChange(planned, (listingId) => byId.get(listingId)!.unit, order.fees.map(feeRule));
}
