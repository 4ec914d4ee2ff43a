import type { Queryable } from '../../platform';
import type { PairingBrief } from '../pairing/public';
import type { Situation } from '../pickup-routing/public';
import type { PlaceTitles } from './place-titles';

/** What the doors, gates and the station of a day are called, the one that may be added too. */
export function titlesIn(from: Queryable, titles: PlaceTitles, pairing: PairingBrief, { facts: { loads, added } }: Situation): Promise<Map<string, string>> {
  return titles.ofIds(from, pairing, [...loads, ...(added ? [added.load] : [])].map(({ householdId }) => householdId));
}
