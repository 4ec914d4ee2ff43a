import { openTab, replacePage, restartAt } from '@/platform/navigation';
import { pickupPointStore } from '@/state/pickup-point';
import { roleOf, sessionStore } from '@/state/session';
import { takeInvitation } from '@/state/invitation';
import { PLACES } from '../shell/places';
import { homeOf, isTab } from './home-of';

/** To the invitation that waits, or the first page of whoever is signed in; a resident without a point chooses one first. */
export function goHome(): void {
  const invited = takeInvitation();
  if (invited) return restartAt(PLACES.invitation(invited));
  const state = sessionStore.getState();
  const role = roleOf(state);
  const place = role ? homeOf(role.persona) : PLACES.today;
  const needsPoint = place === PLACES.today && !state.session?.me.pickupPoint && !pickupPointStore.getState().visitorPointId;
  if (needsPoint) replacePage(PLACES.choosePoint);
  else if (isTab(place)) openTab(place);
  else restartAt(place);
}
