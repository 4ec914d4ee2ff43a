import { fulfilmentRoutes, type Route, type RunPage, type StopView } from '@cunshe/shared';
import { useEffect, useState } from 'react';
import { keepPage, sentenceFor, usePage, useWrite } from '@/api';
import { type QueuedStep, type RunStep, useRunQueue } from '@/state/run-queue';
import { useSession } from '@/state/session';
import { useOnline } from '@/ui/use-online';
import { putStep, sendSteps } from './send-steps';
import { withSteps } from './with-steps';

const REFRESH_MS = 30_000;
const AGAIN_MS = 10_000;

/** The run in one answer, kept on the phone, with what is still to be told: it can be driven without a network. */
export function useRun() {
  const page = usePage(fulfilmentRoutes.run, {}, { keep: true, everyMs: REFRESH_MS });
  const steps = useOwnSteps();
  return { ...page, data: page.data && withSteps(page.data, steps) };
}

/** What of this driver's is still on the phone alone; told as soon as there is a network, and asked again while there is none. */
export function useWaitingSteps(): { readonly waiting: readonly QueuedStep[]; readonly refused: readonly QueuedStep[] } {
  const steps = useOwnSteps();
  const online = useOnline();
  const waiting = steps.filter(({ refused }) => refused === null);
  const any = waiting.length > 0;
  useEffect(() => {
    if (!any) return undefined;
    void sendSteps();
    const again = setInterval(() => void sendSteps(), AGAIN_MS);
    return () => clearInterval(again);
  }, [any, online]);
  return { waiting, refused: steps.filter(({ refused }) => refused !== null) };
}

/** A step of the run that only the server can take; its answer is the run as it is now. */
export function useRunStep<Input extends object>(route: Route<Input, RunPage>) {
  const write = useWrite(route);
  const send = async (input: Input) => {
    const answer = await write.send(input);
    if (answer) keepPage(fulfilmentRoutes.run, {}, answer, { keep: true });
    return answer !== null;
  };
  return { ...write, send };
}

/** A step at a stop: kept on the phone first, so that it counts with and without a network. False when it was refused. */
export function useStopStep(routeId: string, stop: Pick<StopView, 'title' | 'revision'>) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const put = async (step: RunStep) => {
    if (busy) return false;
    setBusy(true);
    setError(null);
    const end = await putStep(step, { routeId, stop });
    setBusy(false);
    setError(end.error);
    return end.error === null;
  };
  return { put, busy, error, sentence: error ? sentenceFor(error) : null };
}

function useOwnSteps(): readonly QueuedStep[] {
  const accountId = useSession(({ session }) => session?.me.accountId);
  return useRunQueue(({ steps }) => steps).filter((step) => step.accountId === accountId);
}
