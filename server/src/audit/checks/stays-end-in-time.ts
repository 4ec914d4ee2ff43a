import { addDays, businessDateOf } from '@cunshe/shared';
import type { Queryable } from '../../platform';
import type { Check } from '../check';
import { lastJobDone } from '../last-job-done';

/** Three days longer than promised, for a job that is late. */
const LATE_DAYS = -3;
const BEFORE_EVERYTHING = '2000-01-01';

/** Measured against the job that was done last, as in jobs-get-done. */
async function daysAgo(from: Queryable): Promise<[string, string]> {
  const last = await lastJobDone(from);
  const date = last ? addDays(businessDateOf(last), LATE_DAYS) : BEFORE_EVERYTHING;
  return [date, date];
}

export const staysEndInTime: Check = {
  name: 'stays-end-in-time',
  holds: 'A stay that nobody answered, to which nobody came or which nobody left in the app ends by itself, and its deposit with it.',
  sql: `SELECT id AS subject, state, from_date, to_date FROM stay_booking WHERE (state IN ('paid', 'confirmed') AND from_date < ?) OR (state = 'checked_in' AND to_date < ?)`,
  parameters: daysAgo,
};
