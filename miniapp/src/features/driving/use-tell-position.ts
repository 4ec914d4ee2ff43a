import { fulfilmentRoutes } from '@cunshe/shared';
import { useEffect, useState } from 'react';
import { call } from '@/api';
import { whereabouts } from '@/platform/whereabouts';
import { useOnline } from '@/ui/use-online';

const EVERY_MS = 60_000;

/** Tells where the van is while the driver shares it and there is a network; nothing of it stays on the phone. True once the phone refuses to say. */
export function useTellPosition(routeId: string, shares: boolean): boolean {
  const online = useOnline();
  const [refused, setRefused] = useState(false);
  useEffect(() => {
    if (!shares || !online) return undefined;
    const tell = async () => {
      const here = await whereabouts.now();
      setRefused(here === null);
      if (here) await call(fulfilmentRoutes.tellPosition, { routeId, ...here }).catch(() => undefined);
    };
    void tell();
    const again = setInterval(() => void tell(), EVERY_MS);
    return () => clearInterval(again);
  }, [routeId, shares, online]);
  return refused;
}
