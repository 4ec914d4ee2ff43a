import { addDays, type BusinessDate } from '@cunshe/shared';

/**
 * The one rule that dates a posting: the day it is about while that day's books are open; once they are settled, the
 * first open day from today on. So a settled day never changes, and what comes late is in the next statement.
 */
export async function bookDate(about: BusinessDate, today: BusinessDate, isSettled: (date: BusinessDate) => Promise<boolean>): Promise<BusinessDate> {
  if (!(await isSettled(about))) return about;
  let date = today > about ? today : addDays(about, 1);
  while (await isSettled(date)) date = addDays(date, 1);
  return date;
}
