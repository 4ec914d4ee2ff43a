import type { Queryable } from '../../platform';
import type { Check } from '../check';
import { lastJobDone } from '../last-job-done';

/** A day longer than promised, for a job that is late. */
const KEPT_MS = 31 * 86_400_000;
const BEFORE_EVERYTHING = new Date(0);

/** Measured against the job that was done last, as in jobs-get-done. */
async function longAgo(from: Queryable): Promise<[Date]> {
  const last = await lastJobDone(from);
  return [last ? new Date(last.getTime() - KEPT_MS) : BEFORE_EVERYTHING];
}

export const tripNamesAreErased: Check = {
  name: 'trip-names-are-erased',
  holds: 'Thirty days after a trip nothing personal of its families is left: no name, no word, no photo.',
  sql: `
    SELECT t.id AS subject, t.ends_at FROM trip t
    WHERE t.ends_at < ? AND (EXISTS (SELECT 1 FROM trip_person p WHERE p.trip_id = t.id)
      OR EXISTS (SELECT 1 FROM trip_booking b WHERE b.trip_id = t.id AND (b.family_sealed IS NOT NULL OR b.contact_sealed IS NOT NULL))
      OR EXISTS (SELECT 1 FROM trip_rating r WHERE r.trip_id = t.id AND r.text_sealed IS NOT NULL) OR EXISTS (SELECT 1 FROM photo f WHERE f.subject_id = t.id))
  `,
  parameters: longAgo,
};
