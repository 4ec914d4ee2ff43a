import { type HelpAction, helpingRoutes, type HelpersPage } from '@cunshe/shared';
import { useState } from 'react';
import { keepPage, useWrite } from '@/api';

export interface Agreement {
  /** Of the committee; absent for who takes a code. */
  readonly accountId?: string;
  readonly name: string;
  readonly actions: readonly HelpAction[];
  readonly days: number;
}

export type AgreeingStep = 'list' | 'who' | 'what' | 'read-back';
const BEFORE: Readonly<Record<AgreeingStep, AgreeingStep>> = { list: 'list', who: 'list', what: 'who', 'read-back': 'what' };

/** 请人帮忙, step by step; going back keeps what was chosen. */
export function useAgreeing(householdId: string) {
  const [step, setStep] = useState<AgreeingStep>('list');
  const [agreement, setAgreement] = useState<Agreement>({ name: '', actions: ['list'], days: 30 });
  const agreeing = useWrite(helpingRoutes.agreeHelp);
  const ending = useWrite(helpingRoutes.endHelp);
  const keep = (page: HelpersPage | null) => {
    if (page) keepPage(helpingRoutes.helpers, { householdId }, page);
    return page !== null;
  };
  return {
    step,
    agreement,
    busy: agreeing.busy,
    sentence: agreeing.sentence ?? ending.sentence,
    change: setAgreement,
    to: setStep,
    back: () => setStep(BEFORE[step]),
    pick: (who: Pick<Agreement, 'accountId' | 'name'>) => {
      setAgreement({ actions: agreement.actions, days: agreement.days, ...who });
      setStep('what');
    },
    agree: async () => {
      if (keep(await agreeing.send({ householdId, ...agreement }))) setStep('list');
    },
    end: async (grantId: string) => void keep(await ending.send({ householdId, grantId })),
  };
}
