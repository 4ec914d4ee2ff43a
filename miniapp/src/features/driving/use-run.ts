import { fulfilmentRoutes, type Route, type RunPage } from '@cunshe/shared';
import { keepPage, usePage, useWrite } from '@/api';

const REFRESH_MS = 30_000;

/** The run in one answer, kept on the phone: it can be read without a network. */
export function useRun() {
  return usePage(fulfilmentRoutes.run, {}, { keep: true, everyMs: REFRESH_MS });
}

/** A step of the run; its answer is the run as it is now. */
export function useRunStep<Input extends object>(route: Route<Input, RunPage>) {
  const write = useWrite(route);
  const send = async (input: Input) => {
    const answer = await write.send(input);
    if (answer) keepPage(fulfilmentRoutes.run, {}, answer);
    return answer !== null;
  };
  return { ...write, send };
}
