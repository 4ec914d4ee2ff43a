import { catalogueRoutes, type OrderPage, orderingRoutes } from '@cunshe/shared';
import { useState } from 'react';
import { call, sentenceFor } from '@/api';
import { openPage } from '@/platform/navigation';
import { againStore } from '@/state/again';
import { basketStore } from '@/state/basket';
import { PLACES } from '../shell/places';
import { refill } from './refill';

/** Fills the basket with what an old order held, as far as today's gardens have it, and goes to confirm it. */
export function useOrderAgain() {
  const [busy, setBusy] = useState(false);
  const [sentence, setSentence] = useState<string | null>(null);
  const again = async (order: Pick<OrderPage, 'lines' | 'pickupPoint'>) => {
    setBusy(true);
    setSentence(null);
    try {
      const today = await call(catalogueRoutes.today, { pickupPointId: order.pickupPoint.id });
      if (!today.cycle || today.nextOpensAt) return setSentence('今天截单了，开园了再来。今天的菜可以先看看');
      const { lines, notes } = refill(order.lines, today.gardens, Date.parse(today.serverNow));
      if (lines.length === 0) return setSentence('上次的菜今天都没有，看看今天有什么');
      const basket = basketStore.getState();
      basket.openFor(today.cycle.businessDate, order.pickupPoint.id);
      basket.empty();
      for (const { substitution, ...line } of lines) {
        basket.put(line);
        basket.wish(line.listing.listingId, substitution);
      }
      againStore.getState().say(notes);
      openPage(PLACES.confirm);
    } catch (error) {
      setSentence(sentenceFor(error));
    } finally {
      setBusy(false);
    }
  };
  /** As `again`, from a list that knows only its id. */
  const againById = async (orderId: string) => {
    setBusy(true);
    try {
      await again(await call(orderingRoutes.order, { orderId }));
    } catch (error) {
      setSentence(sentenceFor(error));
      setBusy(false);
    }
  };
  return { again, againById, busy, sentence };
}
