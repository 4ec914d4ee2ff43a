import { addDays, businessDateOf } from '@cunshe/shared';
import type { Queryable } from '../../platform';
import type { Check } from '../check';
import { lastJobDone } from '../last-job-done';

/** A day longer than promised, for a job that is late. */
const KEPT_DAYS = -31;
const BEFORE_EVERYTHING = '2000-01-01';

/** Measured against the job that was done last, as in jobs-get-done. */
async function longAgo(from: Queryable): Promise<[string]> {
  const last = await lastJobDone(from);
  return [last ? addDays(businessDateOf(last), KEPT_DAYS) : BEFORE_EVERYTHING];
}

export const stayIdentityIsErased: Check = {
  name: 'stay-identity-is-erased',
  holds: 'Thirty days after a stay, and at once when it does not happen, nothing is kept of who its guests are.',
  sql: `SELECT id AS subject, state, to_date FROM stay_booking WHERE identity_sealed IS NOT NULL AND (to_date < ? OR state NOT IN ('paid', 'confirmed', 'checked_in', 'checked_out'))`,
  parameters: longAgo,
};
