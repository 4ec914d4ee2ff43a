import { orderingRoutes, type QuotePage } from '@cunshe/shared';
import { useEffect, useState } from 'react';
import { call } from '@/api';
import { basketStore, useBasket } from '@/state/basket';

export interface QuoteState {
  readonly quote: QuotePage | null;
  readonly error: unknown;
  readonly loading: boolean;
  /** The fresh quote; null when there is none. */
  refresh(): Promise<QuotePage | null>;
}

/** The server's price of the basket; asked again whenever the basket changes. */
export function useQuote(pickupPointId: string | null): QuoteState {
  const lines = useBasket((state) => state.lines);
  const [state, setState] = useState<Omit<QuoteState, 'refresh'>>({ quote: null, error: null, loading: true });
  const refresh = async () => {
    if (!pickupPointId || basketStore.getState().lines.length === 0) {
      setState({ quote: null, error: null, loading: false });
      return null;
    }
    try {
      const quote = await call(orderingRoutes.quote, quoteRequest(pickupPointId));
      setState({ quote, error: null, loading: false });
      return quote;
    } catch (error) {
      setState((before) => ({ ...before, error, loading: false }));
      return null;
    }
  };
  useEffect(() => void refresh(), [pickupPointId, lines]);
  return { ...state, refresh };
}

/** The basket as the server takes it: ids, quantities and wishes, never prices. */
export function quoteRequest(pickupPointId: string) {
  const lines = basketStore.getState().lines.map(({ listing, quantity, substitution }) => ({ listingId: listing.listingId, quantity, substitution }));
  return { pickupPointId, lines };
}
