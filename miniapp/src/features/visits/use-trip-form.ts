import { type CreateTripRequest, type TripForm, type TripHostRequest, visitRoutes } from '@cunshe/shared';
import { useState } from 'react';
import { keepPage, useWrite } from '@/api';
import { replacePage } from '@/platform/navigation';
import { PLACES } from '../shell/places';

export type TripDraft = CreateTripRequest;

const NEW_HOST = { seats: 12, plots: 4, perPersonFen: 4_500, menuAllergens: [], bathroom: true, stairs: false };

/** A trip being written: a new one is made, one that is there is changed under the eyes of who booked it. */
export function useTripForm(form: TripForm) {
  const { serverNow: _, tripId, revision, state: __, familiesTaken: ___, seatsTaken: ____, choices: _____, ...fields } = form;
  const [draft, setDraft] = useState<TripDraft>(fields);
  const create = useWrite(visitRoutes.createTrip);
  const edit = useWrite(visitRoutes.editTrip);
  const change = (part: Partial<TripDraft>) => setDraft((before) => ({ ...before, ...part }));
  const toggleHost = (householdId: string) => change({ hosts: toggled(draft.hosts, householdId) });
  const save = async () => {
    const { pairingId: p, date: d, ...rest } = draft;
    const answer = tripId === null ? await create.send({ pairingId: p, date: d, ...rest }) : await edit.send({ tripId, revision, ...rest });
    if (!answer) return;
    keepPage(visitRoutes.tripBoard, { tripId: answer.tripId }, answer);
    replacePage(PLACES.tripBoard(answer.tripId));
  };
  return { draft, change, toggleHost, save, busy: create.busy || edit.busy, sentence: create.sentence ?? edit.sentence };
}

function toggled(hosts: readonly TripHostRequest[], householdId: string): TripHostRequest[] {
  const without = hosts.filter((host) => host.householdId !== householdId);
  return without.length < hosts.length ? without : [...hosts, { householdId, ...NEW_HOST }];
}
