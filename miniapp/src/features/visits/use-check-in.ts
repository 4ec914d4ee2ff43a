import { type CheckedIn, type CheckInRequest, type RosterFamily, tripDayRoutes, type TripRoster } from '@cunshe/shared';
import { useEffect, useRef, useState } from 'react';
import { call, isRefusal, NetworkLost, sentenceFor } from '@/api';
import { useCheckedOffline } from '@/state/checked-offline';
import { serverNowMs } from '@/state/session';
import { useOnline } from '@/ui/use-online';

const AGAIN_MS = 10_000;

/** 点名 by code or by name; without a network it is kept on the phone and told as soon as there is one. */
export function useCheckIn({ tripId, families }: TripRoster, point: number, onDone: () => Promise<void>) {
  const queue = useCheckedOffline();
  const [last, setLast] = useState<CheckedIn | null>(null);
  const [sentence, setSentence] = useState<string | null>(null);
  const waiting = queue.families.filter(({ request, refused }) => request.tripId === tripId && refused === null);
  useTell(waiting.map(({ request }) => request), queue.remove, queue.refuse, onDone);
  const keep = (family: RosterFamily) => queue.add({ request: { tripId, point, bookingId: family.bookingId, offlineAt: new Date(serverNowMs()).toISOString() }, name: family.name });
  const send = async (how: Pick<CheckInRequest, 'code' | 'bookingId'>) => {
    setSentence(null);
    try {
      setLast(await call(tripDayRoutes.checkIn, { tripId, point, ...how }));
      await onDone();
    } catch (error) {
      const family = families.find(({ bookingId, code }) => bookingId === how.bookingId || (how.code !== undefined && code === how.code));
      if (error instanceof NetworkLost && family) keep(family);
      else setSentence(sentenceFor(error));
    }
  };
  const isThere = (family: RosterFamily) => family.checkedIn.includes(point) || waiting.some(({ request }) => request.bookingId === family.bookingId && request.point === point);
  return { send, last, sentence, waiting, refused: queue.families.filter(({ request, refused }) => request.tripId === tripId && refused !== null), forget: queue.remove, isThere };
}

/** One after the other, each once; whoever was checked in meanwhile by another phone is simply there. */
function useTell(requests: readonly CheckInRequest[], remove: (request: CheckInRequest) => void, refuse: (request: CheckInRequest, sentence: string) => void, onDone: () => Promise<void>): void {
  const online = useOnline();
  const running = useRef(false);
  const first = requests[0];
  useEffect(() => {
    if (!online || !first) return undefined;
    const tell = async () => {
      if (running.current) return;
      running.current = true;
      try {
        await call(tripDayRoutes.checkIn, first);
        remove(first);
        await onDone();
      } catch (error) {
        if (isRefusal(error, 'CHECKED_IN_BEFORE')) remove(first);
        else if (!(error instanceof NetworkLost)) refuse(first, sentenceFor(error));
      } finally {
        running.current = false;
      }
    };
    void tell();
    const again = setInterval(() => void tell(), AGAIN_MS);
    return () => clearInterval(again);
  });
}
