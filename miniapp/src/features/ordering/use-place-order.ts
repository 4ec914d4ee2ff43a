import { orderingRoutes, type QuotePage } from '@cunshe/shared';
import { useState } from 'react';
import { call, isRefusal, sentenceFor } from '@/api';
import { basketStore } from '@/state/basket';
import { payForOrder } from './pay-for-order';
import { quoteRequest } from './use-quote';

/** Places the order that was quoted and goes on to pay it. A changed price is shown before anything is paid. */
export function usePlaceOrder(onQuoteChanged: () => Promise<void>) {
  const [busy, setBusy] = useState<string | false>(false);
  const [sentence, setSentence] = useState<string | null>(null);

  const place = async (quote: QuotePage) => {
    if (busy) return;
    setBusy('正在下单…');
    setSentence(null);
    try {
      const placed = await call(orderingRoutes.placeOrder, { ...quoteRequest(quote.pickupPoint.id), expectedTotalFen: quote.totalFen });
      basketStore.getState().empty();
      setBusy('正在付…');
      await payForOrder(placed.orderId);
    } catch (error) {
      setSentence(sentenceFor(error));
      if (isRefusal(error, 'QUOTE_CHANGED', 'STOCK_GONE', 'LISTING_CLOSED')) await onQuoteChanged();
    } finally {
      setBusy(false);
    }
  };
  return { place, busy, sentence };
}
