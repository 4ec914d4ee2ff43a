import type { Queryable } from '../../platform';
import type { Check } from '../check';
import { lastJobDone } from '../last-job-done';

const TEN_LEASES_MS = 300_000;
const BEFORE_EVERYTHING = new Date(0);

/**
 * Measured against the job that was done last, not against the clock: a server that stood still for a night has
 * overtaken nothing.
 */
async function longBeforeTheLastOne(from: Queryable): Promise<[Date]> {
  const last = await lastJobDone(from);
  return [last ? new Date(last.getTime() - TEN_LEASES_MS) : BEFORE_EVERYTHING];
}

export const jobsGetDone: Check = {
  name: 'jobs-get-done',
  holds: 'No job was given up, and none was left behind for ten leases while others ran.',
  sql: `
    SELECT id AS subject, kind, status, run_at, attempts, last_error FROM job
    WHERE status = 'dead' OR (status = 'ready' AND run_at < ?)
  `,
  parameters: longBeforeTheLastOne,
};
