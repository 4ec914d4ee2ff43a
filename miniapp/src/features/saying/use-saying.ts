import { type FarmerListing, fulfilmentRoutes, type ListingChoice } from '@cunshe/shared';
import { useState } from 'react';
import { call } from '@/api';
import { serverNowMs } from '@/state/session';
import type { HarvestTalk } from '../harvest-talk/harvest-talk';
import { parseHarvestTalk } from '../harvest-talk/parse-harvest-talk';
import { heardOffers } from './spoken-offers';
import { useHeard } from './use-heard';

type Step = 'say' | 'heard' | 'done';

/** 说一句: the sentence, what was understood of it, and one 确认 that puts up each crop, or ends it. */
export function useSaying(householdId: string) {
  const [sentence, setSentence] = useState('');
  const [step, setStep] = useState<Step>('say');
  const [openedAt] = useState(() => new Date(serverNowMs()).toISOString());
  const { heard, setHeard, carryOut, clear, forget, ...outcome } = useHeard(householdId, openedAt);
  const change = (next: Step) => {
    clear();
    setStep(next);
  };

  return {
    step, sentence, heard, ...outcome,
    say: setSentence,
    understand: async (choices: readonly ListingChoice[]) => {
      const talk = parseHarvestTalk(sentence);
      setHeard(heardOffers(talk, choices, await standingFor(talk, householdId)));
      change('heard');
    },
    /** What was asked does not matter: it stays as it stands. */
    settle: (question: string) => setHeard({ ...heard, ask: heard.ask.filter((one) => one !== question) }),
    publish: async () => {
      if (await carryOut()) setStep('done');
    },
    amend: () => change('say'),
    again: () => {
      setSentence('');
      forget();
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
