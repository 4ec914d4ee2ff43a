import { hostname } from 'node:os';
import { Injectable } from '@nestjs/common';
import { Database } from '../database/database';
import { insertIgnoreSql } from '../database/dialect';
import { instantOf } from '../database/instant';
import type { Tx } from '../database/transaction';
import { UnitOfWork } from '../database/unit-of-work';
import { Ids, Random } from '../ids';
import type { JobFacts } from './job';
import { lastTick, type Recurrence } from './recurrence';

export interface ClaimedJob extends JobFacts {
  readonly kind: string;
  readonly payload: object;
  /** Including the one now beginning. */
  readonly attempts: number;
}

interface JobRow {
  readonly id: string;
  readonly kind: string;
  readonly payload: string;
  readonly run_at: Date | string;
  readonly attempts: number;
}

export const LEASE_MS = 30_000;
export const MAX_ATTEMPTS = 12;
const CANDIDATES = 10;
const DUE = `status = 'ready' AND run_at <= ? AND (locked_until_ms IS NULL OR locked_until_ms < ?)`;

/**
 * The job table. A job belongs to whoever's conditional UPDATE put its lease there; leases run by the database's real
 * clock, due-ness by the one clock, so moving a demo's day frees nobody's lease.
 */
@Injectable()
export class JobStore {
  private readonly owner: string;

  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly random: Random,
    ids: Ids,
  ) {
    this.owner = `${hostname().slice(0, 10)}-${process.pid}-${ids.next().slice(-12)}`.slice(0, 36);
  }

  /** Takes the lease of the job due first; undefined when none is free. */
  async claimNext(): Promise<ClaimedJob | undefined> {
    const { now, realMs } = await this.database.clock();
    const rows = await this.database.query<JobRow>(
      `SELECT id, kind, payload, run_at, attempts FROM job WHERE ${DUE} ORDER BY run_at, id LIMIT ${CANDIDATES}`,
      [now, realMs],
    );
    for (const row of rows) {
      if (await this.lease(row.id, now, realMs)) return claimed(row);
    }
    return undefined;
  }

  /** Makes the lease last; false when it is another's by now. */
  async renew({ id }: ClaimedJob): Promise<boolean> {
    const { realMs } = await this.database.clock();
    return this.unitOfWork.run(async (tx) => (await tx.execute(`UPDATE job SET locked_until_ms = ? WHERE id = ? AND locked_by = ? AND status = 'ready'`, [realMs + LEASE_MS, id, this.owner])) === 1);
  }

  /** Marks the job done in the transaction of its effect; false when somebody else holds or finished it. */
  async finish(tx: Tx, { id }: ClaimedJob): Promise<boolean> {
    const touched = await tx.execute(`UPDATE job SET status = 'done', done_at = ?, locked_until_ms = NULL WHERE id = ? AND locked_by = ? AND status = 'ready'`, [tx.now, id, this.owner]);
    return touched === 1;
  }

  /** Puts a failed job off with growing jittered pauses, and gives it up after the last attempt. */
  async putOff({ id, attempts }: ClaimedJob, reason: string): Promise<'ready' | 'dead'> {
    const status = attempts >= MAX_ATTEMPTS ? 'dead' : 'ready';
    await this.unitOfWork.run(async (tx) => {
      const runAt = new Date(tx.now.getTime() + this.pauseMs(attempts));
      await tx.execute(`UPDATE job SET status = ?, run_at = ?, locked_by = NULL, locked_until_ms = NULL, last_error = ? WHERE id = ? AND locked_by = ? AND status = 'ready'`, [
        status,
        runAt,
        reason.slice(0, 500),
        id,
        this.owner,
      ]);
    });
    return status;
  }

  /** Enqueues a recurring job's last tick; one process wins, whatever their number. */
  async fire(kind: string, recurrence: Recurrence): Promise<void> {
    const tick = lastTick(recurrence, await this.database.now());
    const [fired] = await this.database.query('SELECT cron_key FROM cron_fire WHERE cron_key = ? AND scheduled_for = ?', [kind, tick]);
    if (fired) return;
    await this.unitOfWork.run(async (tx) => {
      const won = await tx.execute(`${insertIgnoreSql(this.database.dialect)} cron_fire (cron_key, scheduled_for) VALUES (?, ?)`, [kind, tick]);
      if (won === 1) await tx.enqueue({ kind, payload: {}, runAt: tick });
    });
  }

  /** When the next job that is still to be done is due. */
  async nextRunAt(): Promise<Date | null> {
    const [row] = await this.database.query<{ run_at: Date | string | null }>(`SELECT MIN(run_at) AS run_at FROM job WHERE status = 'ready'`);
    return row?.run_at ? instantOf(row.run_at) : null;
  }

  /** Milliseconds the oldest due job has been waiting. */
  async lagMs(): Promise<number> {
    const [now, oldest] = [await this.database.now(), await this.nextRunAt()];
    return oldest ? Math.max(0, now.getTime() - oldest.getTime()) : 0;
  }

  private lease(id: string, now: Date, realMs: number): Promise<boolean> {
    return this.unitOfWork.run(
      async (tx) => (await tx.execute(`UPDATE job SET locked_by = ?, locked_until_ms = ?, attempts = attempts + 1 WHERE id = ? AND ${DUE}`, [this.owner, realMs + LEASE_MS, id, now, realMs])) === 1,
    );
  }

  private pauseMs(attempts: number): number {
    const longest = Math.min(3_600_000, 1000 * 2 ** attempts);
    return Math.round(longest / 2 + (longest / 2) * (this.random.bytes(1)[0]! / 255));
  }
}

function claimed(row: JobRow): ClaimedJob {
  return { id: row.id, kind: row.kind, payload: JSON.parse(row.payload) as object, runAt: instantOf(row.run_at), attempts: row.attempts + 1 };
}
