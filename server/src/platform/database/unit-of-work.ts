import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../audit/audit-trail';
import { type IdempotentRequest, keepAnswer, recallAnswer } from '../idempotency';
import { JobQueue } from '../jobs/job-queue';
import { clockDate, type ClockRow, Database } from './database';
import { beginSql, clockSql } from './dialect';
import { retrying } from './retrying';
import { Transaction, type Tx } from './transaction';
import type { WriteConnection } from './write-connection';

/**
 * The only way to write. A unit of work inside another joins it: both are kept or undone together. Work may run more
 * than once (deadlock, lock wait), so it changes nothing but through its `tx`; it never waits for the network.
 */
@Injectable()
export class UnitOfWork {
  private readonly current = new AsyncLocalStorage<Transaction>();

  constructor(
    private readonly database: Database,
    private readonly jobs: JobQueue,
    private readonly auditTrail: AuditTrail,
  ) {}

  /** Runs `work` in one transaction and returns its value once it is kept. */
  run<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const outer = this.current.getStore();
    return outer?.active ? outer.join(work) : retrying(() => this.transact(work));
  }

  /**
   * As `run`, at most once per idempotency key: the answer is stored with the work, and a repeated request gets it back.
   * @throws Refusal IDEMPOTENCY_KEY_REUSED when the key came with another request, REQUEST_IN_PROGRESS while its twin runs.
   */
  once<T>(request: IdempotentRequest, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.run(async (tx) => {
      const earlier = await recallAnswer<T>(tx, request);
      if (earlier) return earlier.answer;
      const answer = await work(tx);
      await keepAnswer(tx, request, answer);
      return answer;
    });
  }

  private async transact<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const { value, effects } = await this.database.serialised(() => this.onOneConnection(work));
    for (const effect of effects) effect();
    return value;
  }

  private async onOneConnection<T>(work: (tx: Tx) => Promise<T>): Promise<{ value: T; effects: (() => void)[] }> {
    const connection = await this.database.acquireWriter();
    let healthy = false;
    try {
      const kept = await this.beginWorkCommit(connection, work);
      healthy = true;
      return kept;
    } catch (error) {
      healthy = await rolledBack(connection);
      throw error;
    } finally {
      connection.release(healthy);
    }
  }

  private async beginWorkCommit<T>(connection: WriteConnection, work: (tx: Tx) => Promise<T>): Promise<{ value: T; effects: (() => void)[] }> {
    const { session } = connection;
    await session.execute(beginSql(this.database.dialect));
    const now = clockDate(await session.query<ClockRow>(clockSql(this.database.dialect)));
    const tx = new Transaction(now, session, connection.manager, { enqueue: this.jobs.enqueue, stamp: this.auditTrail.stamp, audit: this.auditTrail.write });
    try {
      const value = await this.current.run(tx, () => work(tx));
      if (tx.failure) throw tx.failure.error;
      await tx.flush();
      tx.active = false;
      await session.execute('COMMIT');
      return { value, effects: tx.effects };
    } finally {
      tx.active = false;
    }
  }
}

/** Whether the connection is known to be clean again. */
async function rolledBack({ session }: WriteConnection): Promise<boolean> {
  return session.execute('ROLLBACK').then(
    () => true,
    () => false,
  );
}
