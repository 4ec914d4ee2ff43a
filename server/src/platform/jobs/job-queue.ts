import { Injectable } from '@nestjs/common';
import { insertIgnoreSql } from '../database/dialect';
import { Database } from '../database/database';
import type { Tx } from '../database/transaction';
import { Ids } from '../ids';
import type { JobOrder } from './job';
import { JobSignal } from './job-signal';

const ROWS_AT_ONCE = 200;

/** The outbox: jobs are rows of the transaction that wants them done. */
@Injectable()
export class JobQueue {
  constructor(
    private readonly database: Database,
    private readonly ids: Ids,
    private readonly signal: JobSignal,
  ) {}

  readonly enqueue = async (tx: Tx, jobs: readonly JobOrder[]): Promise<void> => {
    const rows = jobs.map((job) => ({ ...job, id: this.ids.next(), runAt: job.runAt ?? tx.now }));
    for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
      const some = rows.slice(at, at + ROWS_AT_ONCE);
      await this.insert(tx, 'INSERT INTO', some.filter(({ dedupKey }) => dedupKey === undefined));
      await this.insert(tx, insertIgnoreSql(this.database.dialect), some.filter(({ dedupKey }) => dedupKey !== undefined));
    }
    if (rows.some(({ runAt }) => runAt <= tx.now)) tx.afterCommit(() => this.signal.wake());
  };

  private async insert(tx: Tx, insert: string, rows: readonly (JobOrder & { readonly id: string; readonly runAt: Date })[]): Promise<void> {
    if (rows.length === 0) return;
    await tx.execute(
      `${insert} job (id, kind, dedup_key, payload, run_at, status, attempts, created_at) VALUES ${rows.map(() => `(?, ?, ?, ?, ?, 'ready', 0, ?)`).join()}`,
      rows.flatMap(({ id, kind, dedupKey, payload, runAt }) => [id, kind, dedupKey, JSON.stringify(payload), runAt, tx.now]),
    );
  }
}
