import { type CheckedIn, type CheckInRequest, type RosterFamily, tripDayRoutes, type TripRoster } from '@cunshe/shared';
import { useState } from 'react';
import { call, isRefusal, NetworkLost, sentenceFor } from '@/api';
import { useCheckedOffline } from '@/state/checked-offline';
import { serverNowMs } from '@/state/session';
import { useTelling } from '../offline/use-telling';

/** 点名 by code or by name; without a network it is kept on the phone and told as soon as there is one. */
export function useCheckIn({ tripId, families }: TripRoster, point: number, onDone: () => Promise<void>) {
  const all = useCheckedOffline();
  const queue = { ...all, kept: all.kept.filter(({ request }) => request.tripId === tripId) };
  const [last, setLast] = useState<CheckedIn | null>(null);
  const [sentence, setSentence] = useState<string | null>(null);
  // Whoever was checked in meanwhile by another phone is simply there.
  const { waiting, refused, forget } = useTelling({ route: tripDayRoutes.checkIn, queue, onDone, isOver: (error) => isRefusal(error, 'CHECKED_IN_BEFORE') });
  const keep = (family: RosterFamily) => {
    const at = new Date(serverNowMs()).toISOString();
    queue.add({ request: { tripId, point, bookingId: family.bookingId, offlineAt: at }, name: family.name, at });
  };
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
  return { send, last, sentence, waiting, refused, forget, isThere };
}
