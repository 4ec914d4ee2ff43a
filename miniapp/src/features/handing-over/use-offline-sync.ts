import { fulfilmentRoutes } from '@cunshe/shared';
import { useEffect, useRef } from 'react';
import { call, NetworkLost, sentenceFor } from '@/api';
import { useHandedOffline } from '@/state/handed-offline';
import { useOnline } from '@/ui/use-online';

const AGAIN_MS = 10_000;

/** As soon as there is a network, what was given away without one is told to the server, one after the other, each once. */
export function useOfflineSync(onDone: () => Promise<void>) {
  const { bags, remove, refuse } = useHandedOffline();
  const online = useOnline();
  const running = useRef(false);
  const waiting = bags.filter(({ refused }) => refused === null);
  const first = waiting[0];
  useEffect(() => {
    if (!online || !first) return undefined;
    const tell = async () => {
      if (running.current) return;
      running.current = true;
      try {
        await call(fulfilmentRoutes.handOver, first.request);
        remove(first.request.orderId);
        await onDone();
      } catch (error) {
        if (!(error instanceof NetworkLost)) refuse(first.request.orderId, sentenceFor(error));
      } finally {
        running.current = false;
      }
    };
    void tell();
    const again = setInterval(() => void tell(), AGAIN_MS);
    return () => clearInterval(again);
  });
  return { waiting, refused: bags.filter((bag) => bag.refused !== null), forget: remove };
}
