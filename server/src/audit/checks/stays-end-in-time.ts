import { addDays, businessDateOf } from '@cunshe/shared';
import { instantOf, type Queryable } from '../../platform';
import type { Check } from '../check';

/** Three days longer than promised, for a job that is late. */
const LATE_DAYS = -3;
const BEFORE_EVERYTHING = '2000-01-01';

/** Measured against the job that was done last, as in jobs-get-done. */
async function daysAgo(from: Queryable): Promise<[string, string]> {
  const [row] = await from.query<{ done_at: Date | string | null }>(`SELECT MAX(done_at) AS done_at FROM job WHERE status = 'done'`);
  const date = row?.done_at ? addDays(businessDateOf(instantOf(row.done_at)), LATE_DAYS) : BEFORE_EVERYTHING;
  return [date, date];
}

export const staysEndInTime: Check = {
  name: 'stays-end-in-time',
  holds: 'A stay that nobody answered, to which nobody came or which nobody left in the app ends by itself, and its deposit with it.',
  sql: `SELECT id AS subject, state, from_date, to_date FROM stay_booking WHERE (state IN ('paid', 'confirmed') AND from_date < ?) OR (state = 'checked_in' AND to_date < ?)`,
  parameters: daysAgo,
};
