import { addDays, type BusinessDate, instantAt, type StayState } from '@cunshe/shared';

/** Who has not come by noon after the first night does not come. */
const NOT_COME = '12:00';
const MIDNIGHT = '00:00';
const ERASE_AFTER_DAYS = 30;
/** Afterwards who came and who did not is history. */
export const RIGHTED_DAYS = 30;

interface Dated {
  readonly from: BusinessDate;
  readonly to: BusinessDate;
}

/** Until when a stay may stand as it is: unanswered to the end of the day of arrival, awaited to noon after the first night, there to the end of the day of leaving. */
export function deadlineOf({ state, from, to }: Dated & { readonly state: StayState }): Date | null {
  if (state === 'paid') return instantAt(addDays(from, 1), MIDNIGHT);
  if (state === 'confirmed') return instantAt(addDays(from, 1), NOT_COME);
  return state === 'checked_in' ? instantAt(addDays(to, 1), MIDNIGHT) : null;
}

/** From then on nothing of who slept there is kept. */
export function eraseAt({ to }: Pick<Dated, 'to'>): Date {
  return instantAt(addDays(to, ERASE_AFTER_DAYS), MIDNIGHT);
}

/** A no-show may be found to have been none for some weeks. */
export function mayBeRighted({ state, from }: Pick<Dated, 'from'> & { readonly state: StayState }, now: Date): boolean {
  return state === 'no_show' && now < instantAt(addDays(from, RIGHTED_DAYS), MIDNIGHT);
}
