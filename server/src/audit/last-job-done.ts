import { instantOf, type Queryable } from '../platform';

/** When the job that was done last was done: what "late" is measured against where no process runs. Null when none was ever done. */
export async function lastJobDone(from: Queryable): Promise<Date | null> {
  const [row] = await from.query<{ done_at: Date | string | null }>(`SELECT MAX(done_at) AS done_at FROM job WHERE status = 'done'`);
  return row?.done_at ? instantOf(row.done_at) : null;
}
