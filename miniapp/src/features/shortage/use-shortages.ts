import { type Route, type ShortagePage, shortageRoutes, type ShortageView } from '@cunshe/shared';
import { useState } from 'react';
import { keepPage, refreshAll, usePage, useWrite } from '@/api';
import { shortageNews } from './shortage-news';

const REFRESH_MS = 15_000;

/** The board of the day. */
export function useShortages(operatorId: string) {
  return usePage(shortageRoutes.shortages, { operatorId }, { keep: true, everyMs: REFRESH_MS, enabled: operatorId !== '' });
}

/** What was looked at stays as it was, whatever the board brings: a decision rests on it. `news` is what moved since; `see` looks at that. */
export function useSeen(now: ShortageView) {
  const [seen, see] = useState(now);
  return { seen, news: shortageNews(seen, now), see };
}

/** A decision; its answer is the board as it is now. One that came too late shows the board anew. */
export function useDecision<Input extends { readonly operatorId: string; readonly shortageId: string }>(route: Route<Input, ShortagePage>, onDone: (now: ShortageView) => void) {
  const write = useWrite(route);
  const send = async (input: Input) => {
    const answer = await write.send(input);
    if (!answer) return refreshAll();
    keepPage(shortageRoutes.shortages, { operatorId: input.operatorId }, answer);
    answer.shortages.filter(({ shortageId }) => shortageId === input.shortageId).forEach(onDone);
  };
  return { ...write, send };
}
