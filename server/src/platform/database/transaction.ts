import type { EntityManager } from 'typeorm';
import type { AuditEntry, StampedEntry } from '../audit/audit-event';
import { Refusal } from '../http/refusal';
import type { JobOrder } from '../jobs/job';
import { isRetryable, type SqlValue } from './dialect';
import type { SqlSession } from './sql-session';

/** One write transaction: everything done through it is kept together or not at all. */
export interface Tx extends SqlSession {
  /** The one clock (database time plus stored offset), read once when the transaction began. */
  readonly now: Date;
  /** TypeORM inside this transaction. Costs more than `query` and `execute`; hot paths use those. */
  readonly manager: EntityManager;
  /** Leaves a job in the outbox, in this transaction. A taken `dedupKey` means it is already there: nothing happens. Written at the commit. */
  enqueue(job: JobOrder): Promise<void>;
  /** Writes to the append-only audit trail; actor, on-behalf-of and request id come from the request context. Written at the commit, all at once. */
  audit(...entries: AuditEntry[]): Promise<void>;
  /** Writes the jobs and events left so far: for whoever has to find them in their tables before the commit. */
  flush(): Promise<void>;
  /** Does all of `work`, or, when it is refused, nothing of it: what the transaction did before stays. */
  attempt(work: () => Promise<void>): Promise<boolean>;
  /** Runs once the transaction is kept, never if it is undone. Must not throw. */
  afterCommit(effect: () => void): void;
}

/** What a transaction can do beyond SQL; given by the unit of work. */
export interface TransactionServices {
  enqueue(tx: Tx, jobs: readonly JobOrder[]): Promise<void>;
  /** Who did it, said while it is done. */
  stamp(entries: readonly AuditEntry[]): StampedEntry[];
  audit(tx: Tx, entries: readonly StampedEntry[]): Promise<void>;
}

export class Transaction implements Tx {
  /** False once committed or rolled back: stray asynchronous work can no longer join it. */
  active = true;
  /** A joined unit of work failed: the whole must be undone, even if its error was swallowed. */
  failure?: { readonly error: unknown };
  readonly effects: (() => void)[] = [];
  private readonly outbox: JobOrder[] = [];
  private readonly trail: StampedEntry[] = [];

  constructor(
    readonly now: Date,
    private readonly session: SqlSession,
    private readonly openManager: () => EntityManager,
    private readonly services: TransactionServices,
  ) {}

  get manager(): EntityManager {
    this.assertActive();
    return this.openManager();
  }

  query<Row>(sql: string, parameters?: readonly SqlValue[]): Promise<Row[]> {
    this.assertActive();
    return this.session.query<Row>(sql, parameters).catch(this.undone);
  }

  execute(sql: string, parameters?: readonly SqlValue[]): Promise<number> {
    this.assertActive();
    return this.session.execute(sql, parameters).catch(this.undone);
  }

  async enqueue(job: JobOrder): Promise<void> {
    this.assertActive();
    this.outbox.push(job);
  }

  async audit(...entries: AuditEntry[]): Promise<void> {
    this.assertActive();
    this.trail.push(...this.services.stamp(entries));
  }

  async flush(): Promise<void> {
    const [jobs, entries] = [this.outbox.splice(0), this.trail.splice(0)];
    if (jobs.length > 0) await this.services.enqueue(this, jobs);
    if (entries.length > 0) await this.services.audit(this, entries);
  }

  async attempt(work: () => Promise<void>): Promise<boolean> {
    await this.flush();
    await this.execute('SAVEPOINT attempt');
    try {
      await work();
      return true;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      await this.execute('ROLLBACK TO SAVEPOINT attempt');
      this.outbox.length = 0;
      this.trail.length = 0;
      return false;
    }
  }

  afterCommit(effect: () => void): void {
    this.effects.push(effect);
  }

  /** A unit of work inside this one becomes part of it. */
  async join<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    try {
      return await work(this);
    } catch (error) {
      this.failure ??= { error };
      throw error;
    }
  }

  /** A deadlock's victim was rolled back by the server: whatever came after would be kept statement by statement. */
  private readonly undone = (error: unknown): never => {
    if (isRetryable(error)) this.failure ??= { error };
    throw error;
  };

  private assertActive(): void {
    if (!this.active) throw new Error('this transaction has ended: await everything inside the unit of work');
    if (this.failure) throw this.failure.error;
  }
}
