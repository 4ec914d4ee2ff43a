import { addDays, businessDateOf } from '@cunshe/shared';
import { instantOf, type Queryable } from '../../platform';
import type { Check } from '../check';

/** A day longer than promised, for a job that is late. */
const KEPT_DAYS = -31;
const BEFORE_EVERYTHING = '2000-01-01';

/** Measured against the job that was done last, as in jobs-get-done. */
async function longAgo(from: Queryable): Promise<[string]> {
  const [row] = await from.query<{ done_at: Date | string | null }>(`SELECT MAX(done_at) AS done_at FROM job WHERE status = 'done'`);
  return [row?.done_at ? addDays(businessDateOf(instantOf(row.done_at)), KEPT_DAYS) : BEFORE_EVERYTHING];
}

export const stayIdentityIsErased: Check = {
  name: 'stay-identity-is-erased',
  holds: 'Thirty days after a stay, and at once when it does not happen, nothing is kept of who its guests are.',
  sql: `SELECT id AS subject, state, to_date FROM stay_booking WHERE identity_sealed IS NOT NULL AND (to_date < ? OR state NOT IN ('paid', 'confirmed', 'checked_in', 'checked_out'))`,
  parameters: longAgo,
};
