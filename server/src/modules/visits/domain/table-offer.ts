import type { TripHostRequest } from '@cunshe/shared';

type Offer = Pick<TripHostRequest, 'seats' | 'plots' | 'menuAllergens' | 'bathroom' | 'stairs'>;

/** Whether nothing changes for who sits there; prices stay as the trip was made. */
export function sameOffer(before: Offer, now: Offer): boolean {
  return !offersLess(before, now) && !offersLess(now, before);
}

/** Whether somebody who fitted at the table as it was may not fit any more. */
export function offersLess(before: Offer, now: Offer): boolean {
  const fewer = now.seats < before.seats || now.plots < before.plots;
  const harder = (before.bathroom && !now.bathroom) || (!before.stairs && now.stairs);
  return fewer || harder || now.menuAllergens.some((allergen) => !before.menuAllergens.includes(allergen));
}
