import { type Route, type ShortagePage, shortageRoutes } from '@cunshe/shared';
import { keepPage, usePage, useWrite } from '@/api';

const REFRESH_MS = 15_000;

/** The board of the day. */
export function useShortages(operatorId: string) {
  return usePage(shortageRoutes.shortages, { operatorId }, { keep: true, everyMs: REFRESH_MS, enabled: operatorId !== '' });
}

/** A decision; its answer is the board as it is now. */
export function useDecision<Input extends { readonly operatorId: string }>(route: Route<Input, ShortagePage>) {
  const write = useWrite(route);
  const send = async (input: Input) => {
    const answer = await write.send(input);
    if (answer) keepPage(shortageRoutes.shortages, { operatorId: input.operatorId }, answer);
    return answer !== null;
  };
  return { ...write, send };
}
