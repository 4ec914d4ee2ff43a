import { addDays, type BusinessDate } from '@cunshe/shared';

/** More days than this at once are a slip. */
export const MOST_DAYS_AT_ONCE = 31;

/** Both ends included; null when they stand the wrong way round or too far apart. */
export function datesBetween(from: BusinessDate, to: BusinessDate): BusinessDate[] | null {
  const dates: BusinessDate[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) {
    if (dates.length === MOST_DAYS_AT_ONCE) return null;
    dates.push(date);
  }
  return dates.length > 0 ? dates : null;
}
