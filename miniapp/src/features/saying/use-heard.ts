import { catalogueRoutes, type FarmerListing } from '@cunshe/shared';
import { useState } from 'react';
import { isRefusal, useWrite } from '@/api';
import type { Offer } from '../selling/selling-words';
import type { Heard } from './spoken-offers';

const NOTHING: Heard = { offers: [], gone: [], ask: [] };

/** What was heard, and what has become of it: one crop after the other is ended or put up; the first that is refused stays with those behind it. */
export function useHeard(householdId: string, openedAt: string) {
  const [heard, setHeard] = useState<Heard>(NOTHING);
  const [published, setPublished] = useState<readonly FarmerListing[]>([]);
  const [ended, setEnded] = useState<readonly FarmerListing[]>([]);
  const publishing = useWrite(catalogueRoutes.publishListing);
  const ending = useWrite(catalogueRoutes.sellOut);
  const unusual = isRefusal(publishing.error, 'QUANTITY_UNUSUAL');

  const end = async (): Promise<boolean> => {
    for (const listing of heard.gone) {
      const answer = await ending.send({ listingId: listing.listingId });
      if (!answer) return false;
      setEnded((before) => [...before, answer]);
      setHeard((before) => ({ ...before, gone: before.gone.filter((each) => each !== listing) }));
    }
    return true;
  };

  const putUp = async ({ choice, units, priceFen }: Offer, confirmed: boolean): Promise<boolean> => {
    const listing = await publishing.send({ householdId, saleUnitId: choice.saleUnitId, units, priceFen, channel: 'sentence', openedAt, confirmedUnusual: confirmed || undefined });
    if (!listing) return false;
    setPublished((before) => [...before, listing]);
    setHeard((before) => ({ ...before, offers: before.offers.slice(1) }));
    return true;
  };

  /** True once all of it is done. */
  const carryOut = async (): Promise<boolean> => {
    if (!(await end())) return false;
    for (const [index, offer] of heard.offers.entries()) if (!(await putUp(offer, unusual && index === 0))) return false;
    return true;
  };

  const clear = () => {
    publishing.clear();
    ending.clear();
  };

  return {
    heard, setHeard, published, ended, unusual, carryOut, clear, busy: publishing.busy || ending.busy, refusal: ending.sentence ?? publishing.sentence,
    forget: () => {
      setPublished([]);
      setEnded([]);
    },
  };
}
