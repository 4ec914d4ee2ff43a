import type { Persona } from '@cunshe/shared';
import { PLACES } from '../shell/places';

/** Where each persona's day begins: the one job of the hour. */
const HOMES: Record<Persona, string> = {
  resident: PLACES.today,
  farmer: PLACES.farmerHome,
  driver: PLACES.driverRun,
  keeper: PLACES.keeperPoint,
  operator: PLACES.operatorDay,
  organiser: PLACES.visits,
  committee: PLACES.committeeReports,
};

export function homeOf(persona: Persona): string {
  return HOMES[persona];
}

/** Tab pages are switched to, all others opened anew. */
export function isTab(place: string): boolean {
  return place.startsWith('/pages/') && place !== PLACES.launch && place !== PLACES.signIn;
}
