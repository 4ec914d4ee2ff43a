import { catalogueRoutes, type FarmerListing, fulfilmentRoutes, type ListingChoice } from '@cunshe/shared';
import { useState } from 'react';
import { call, isRefusal, useWrite } from '@/api';
import { serverNowMs } from '@/state/session';
import type { HarvestTalk } from '../harvest-talk/harvest-talk';
import { parseHarvestTalk } from '../harvest-talk/parse-harvest-talk';
import type { Offer } from '../selling/selling-words';
import { type Heard, heardOffers } from './spoken-offers';

type Step = 'say' | 'heard' | 'done';

/** 说一句: the sentence, what was understood of it, and one 确认 that puts up each crop, or ends it. */
export function useSaying(householdId: string) {
  const [sentence, setSentence] = useState('');
  const [step, setStep] = useState<Step>('say');
  const [heard, setHeard] = useState<Heard>({ offers: [], gone: [], ask: [] });
  const [published, setPublished] = useState<readonly FarmerListing[]>([]);
  const [ended, setEnded] = useState<readonly FarmerListing[]>([]);
  const [openedAt] = useState(() => new Date(serverNowMs()).toISOString());
  const publishing = useWrite(catalogueRoutes.publishListing);
  const ending = useWrite(catalogueRoutes.sellOut);
  const unusual = isRefusal(publishing.error, 'QUANTITY_UNUSUAL');

  const publishOne = ({ choice, units, priceFen }: Offer, confirmedUnusual: boolean) => publishing.send({
    householdId, saleUnitId: choice.saleUnitId, units, priceFen, channel: 'sentence', openedAt, confirmedUnusual: confirmedUnusual || undefined,
  });

  /** What is gone first. False as soon as one is refused. */
  const end = async () => {
    for (const listing of heard.gone) {
      const answer = await ending.send({ listingId: listing.listingId });
      if (!answer) return false;
      setEnded((before) => [...before, answer]);
      setHeard((before) => ({ ...before, gone: before.gone.filter((each) => each !== listing) }));
    }
    return true;
  };

  /** One after the other; the first that is refused stays with those behind it. */
  const publish = async () => {
    if (!(await end())) return;
    const done: FarmerListing[] = [];
    for (const [index, offer] of heard.offers.entries()) {
      const listing = await publishOne(offer, unusual && index === 0);
      if (!listing) break;
      done.push(listing);
    }
    setPublished([...published, ...done]);
    setHeard({ ...heard, gone: [], offers: heard.offers.slice(done.length) });
    if (done.length === heard.offers.length) setStep('done');
  };

  const change = (next: Step) => {
    publishing.clear();
    ending.clear();
    setStep(next);
  };

  return {
    step, sentence, heard, published, ended, publish, unusual, busy: publishing.busy || ending.busy, refusal: ending.sentence ?? publishing.sentence,
    say: setSentence,
    understand: async (choices: readonly ListingChoice[]) => {
      const talk = parseHarvestTalk(sentence);
      setHeard(heardOffers(talk, choices, await standingFor(talk, householdId)));
      change('heard');
    },
    /** What was asked does not matter: it stays as it stands. */
    settle: (question: string) => setHeard({ ...heard, ask: heard.ask.filter((one) => one !== question) }),
    amend: () => change('say'),
    again: () => {
      setSentence('');
      setPublished([]);
      setEnded([]);
      change('say');
    },
  };
}

/** What is up, as it is now, where something is said to be gone; null without a network. */
async function standingFor({ soldOut, allSoldOut }: HarvestTalk, householdId: string): Promise<readonly FarmerListing[] | null> {
  if (!allSoldOut && soldOut.length === 0) return [];
  return call(fulfilmentRoutes.farmerHome, { householdId }).then(({ listings }) => listings, () => null);
}

export type Saying = ReturnType<typeof useSaying>;
