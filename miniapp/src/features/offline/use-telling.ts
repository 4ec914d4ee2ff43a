import type { Route } from '@cunshe/shared';
import { useEffect, useRef } from 'react';
import { call, NetworkLost, sentenceFor } from '@/api';
import type { OfflineQueue } from '@/state/offline-queue';
import { useOnline } from '@/ui/use-online';

const AGAIN_MS = 10_000;

interface Telling<Request, Answer> {
  readonly route: Route<Request, Answer>;
  readonly queue: OfflineQueue<Request>;
  readonly onDone: () => Promise<unknown>;
  /** A refusal that means: it is done already, by whomever. */
  readonly isOver?: (error: unknown) => boolean;
}

/** As soon as there is a network, what was kept without one is told to the server, one after the other, each once. */
export function useTelling<Request extends object, Answer>({ route, queue: { kept, remove, refuse }, onDone, isOver }: Telling<Request, Answer>) {
  const online = useOnline();
  const running = useRef(false);
  const first = kept.find(({ refused }) => refused === null)?.request;
  useEffect(() => {
    if (!online || !first) return undefined;
    const tell = async () => {
      if (running.current) return;
      running.current = true;
      try {
        await call(route, first);
        remove(first);
        await onDone();
      } catch (error) {
        if (isOver?.(error)) remove(first);
        else if (!(error instanceof NetworkLost)) refuse(first, sentenceFor(error));
      } finally {
        running.current = false;
      }
    };
    void tell();
    const again = setInterval(() => void tell(), AGAIN_MS);
    return () => clearInterval(again);
  });
  return { waiting: kept.filter(({ refused }) => refused === null), refused: kept.filter(({ refused }) => refused !== null), forget: remove };
}
