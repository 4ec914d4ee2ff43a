import { Injectable } from '@nestjs/common';
import { insertIgnoreSql } from '../database/dialect';
import { Database } from '../database/database';
import type { Tx } from '../database/transaction';
import { Ids } from '../ids';
import type { JobOrder } from './job';
import { JobSignal } from './job-signal';

/** The outbox: jobs are rows of the transaction that wants them done. */
@Injectable()
export class JobQueue {
  constructor(
    private readonly database: Database,
    private readonly ids: Ids,
    private readonly signal: JobSignal,
  ) {}

  readonly enqueue = async (tx: Tx, { kind, payload, runAt = tx.now, dedupKey }: JobOrder): Promise<void> => {
    const insert = dedupKey === undefined ? 'INSERT INTO' : insertIgnoreSql(this.database.dialect);
    await tx.execute(
      `${insert} job (id, kind, dedup_key, payload, run_at, status, attempts, created_at) VALUES (?, ?, ?, ?, ?, 'ready', 0, ?)`,
      [this.ids.next(), kind, dedupKey, JSON.stringify(payload), runAt, tx.now],
    );
    if (runAt <= tx.now) tx.afterCommit(() => this.signal.wake());
  };
}
