import { catalogueRoutes, type FarmerListing, type ListingChoice } from '@cunshe/shared';
import { useState } from 'react';
import { isRefusal, useWrite } from '@/api';
import { serverNowMs } from '@/state/session';
import { type Offer, repeatOf } from './selling-words';

type Step = 'crop' | 'amount' | 'read-back' | 'done';

/** The three steps of 今天卖菜. Going back keeps what was chosen; nothing is published without 对，挂出去. */
export function useSelling(householdId: string) {
  const [step, setStep] = useState<Step>('crop');
  const [offer, setOffer] = useState<Offer | null>(null);
  const [published, setPublished] = useState<FarmerListing | null>(null);
  const [openedAt] = useState(() => new Date(serverNowMs()).toISOString());
  const publishing = useWrite(catalogueRoutes.publishListing);
  const unusual = isRefusal(publishing.error, 'QUANTITY_UNUSUAL');

  const publish = async () => {
    if (!offer) return;
    const { choice, units, priceFen, most } = offer;
    const listing = await publishing.send({
      householdId, saleUnitId: choice.saleUnitId, units, priceFen, mostPerAccount: most ?? undefined, channel: choice.last ? 'repeat' : 'tile', openedAt, confirmedUnusual: unusual || undefined,
    });
    if (!listing) return;
    setPublished(listing);
    setStep('done');
  };

  return {
    step, offer, published, publish, unusual, busy: publishing.busy, sentence: publishing.sentence,
    pick: (choice: ListingChoice) => {
      const repeat = repeatOf(choice);
      setOffer(repeat ?? { choice, units: 0, priceFen: choice.priceFen, most: null });
      setStep(repeat ? 'read-back' : 'amount');
    },
    change: (next: Offer) => setOffer(next),
    toReadBack: () => setStep('read-back'),
    back: () => {
      publishing.clear();
      setStep(step === 'read-back' ? 'amount' : 'crop');
    },
    again: () => {
      setOffer(null);
      setPublished(null);
      setStep('crop');
    },
  };
}

export type Selling = ReturnType<typeof useSelling>;
