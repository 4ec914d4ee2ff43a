import { orderingRoutes, type QuoteChange, type QuotePage, quoteChanges } from '@cunshe/shared';
import { useState } from 'react';
import { call, isRefusal, sentenceFor } from '@/api';
import { replacePage } from '@/platform/navigation';
import { basketStore } from '@/state/basket';
import { PLACES } from '../shell/places';
import { type OrderPeople, peopleRequest } from './order-people';
import { creditOf, ownQuote, seenOf } from './own-quote';
import { payForOrder } from './pay-for-order';
import { changesOf } from './quote-change-words';
import { quoteRequest } from './use-quote';

/** Places the order that was quoted and goes on to pay it. What changed since is shown before anything is paid. */
export function usePlaceOrder(refreshQuote: () => Promise<QuotePage | null>) {
  const [busy, setBusy] = useState<string | false>(false);
  const [sentence, setSentence] = useState<string | null>(null);
  const [changes, setChanges] = useState<readonly QuoteChange[]>([]);

  const explain = async (error: unknown, quote: QuotePage) => {
    const fresh = isRefusal(error, 'QUOTE_CHANGED', 'STOCK_GONE', 'LISTING_CLOSED', 'LIMIT_PER_HOUSEHOLD') ? await refreshQuote() : null;
    const told = isRefusal(error, 'QUOTE_CHANGED') ? changesOf(error.problem.details) : [];
    const found = told.length === 0 && fresh ? quoteChanges(seenOf(quote), { ...fresh, fees: ownQuote(fresh).fees }) : told;
    setChanges(found);
    setSentence(found.length > 0 ? null : sentenceFor(error));
  };

  const place = async (quote: QuotePage, people: OrderPeople) => {
    if (busy) return;
    setBusy('正在下单…');
    setSentence(null);
    setChanges([]);
    try {
      const placed = await call(orderingRoutes.placeOrder, { ...quoteRequest(quote.pickupPoint.id), expectedTotalFen: ownQuote(quote).totalFen, creditFen: creditOf(quote), seen: seenOf(quote), ...peopleRequest(people) });
      basketStore.getState().empty();
      if (placed.state === 'paid') return replacePage(PLACES.order(placed.orderId));
      setBusy('正在付…');
      await payForOrder(placed.orderId);
    } catch (error) {
      await explain(error, quote);
    } finally {
      setBusy(false);
    }
  };
  return { place, busy, sentence, changes };
}
