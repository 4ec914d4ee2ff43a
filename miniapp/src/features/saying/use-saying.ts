import { catalogueRoutes, type FarmerListing, type ListingChoice } from '@cunshe/shared';
import { useState } from 'react';
import { isRefusal, useWrite } from '@/api';
import { serverNowMs } from '@/state/session';
import { parseHarvestTalk } from '../harvest-talk/parse-harvest-talk';
import type { Offer } from '../selling/selling-words';
import { type Heard, heardOffers } from './spoken-offers';

type Step = 'say' | 'heard' | 'done';

/** 说一句: the sentence, what was understood of it, and one 确认 that publishes each crop. */
export function useSaying(householdId: string) {
  const [sentence, setSentence] = useState('');
  const [step, setStep] = useState<Step>('say');
  const [heard, setHeard] = useState<Heard>({ offers: [], ask: [] });
  const [published, setPublished] = useState<readonly FarmerListing[]>([]);
  const [openedAt] = useState(() => new Date(serverNowMs()).toISOString());
  const publishing = useWrite(catalogueRoutes.publishListing);
  const unusual = isRefusal(publishing.error, 'QUANTITY_UNUSUAL');

  const publishOne = ({ choice, units, priceFen }: Offer, confirmedUnusual: boolean) => publishing.send({
    householdId, saleUnitId: choice.saleUnitId, units, priceFen, channel: 'sentence', openedAt, confirmedUnusual: confirmedUnusual || undefined,
  });

  /** One after the other; the first that is refused stays with those behind it. */
  const publish = async () => {
    const done: FarmerListing[] = [];
    for (const [index, offer] of heard.offers.entries()) {
      const listing = await publishOne(offer, unusual && index === 0);
      if (!listing) break;
      done.push(listing);
    }
    setPublished([...published, ...done]);
    setHeard({ ...heard, offers: heard.offers.slice(done.length) });
    if (done.length === heard.offers.length) setStep('done');
  };

  const change = (next: Step) => {
    publishing.clear();
    setStep(next);
  };

  return {
    step, sentence, heard, published, publish, unusual, busy: publishing.busy, refusal: publishing.sentence,
    say: setSentence,
    understand: (choices: readonly ListingChoice[]) => {
      setHeard(heardOffers(parseHarvestTalk(sentence), choices));
      change('heard');
    },
    /** What was asked does not matter: it stays as it stands. */
    settle: (question: string) => setHeard({ ...heard, ask: heard.ask.filter((one) => one !== question) }),
    amend: () => change('say'),
    again: () => {
      setSentence('');
      setPublished([]);
      change('say');
    },
  };
}

export type Saying = ReturnType<typeof useSaying>;
