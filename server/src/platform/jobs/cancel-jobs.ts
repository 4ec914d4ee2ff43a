import type { Tx } from '../database/transaction';

/**
 * What these jobs were to see to has come about: they need not run. One that is running at this moment finds itself
 * done and leaves no effect.
 */
export async function cancelJobs(tx: Tx, dedupKeys: readonly string[]): Promise<void> {
  await tx.flush();
  await tx.execute(`UPDATE job SET status = 'done', done_at = ? WHERE dedup_key IN (${dedupKeys.map(() => '?').join()}) AND status = 'ready'`, [tx.now, ...dedupKeys]);
}
