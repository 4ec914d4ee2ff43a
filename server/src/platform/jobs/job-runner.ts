import { Injectable, Logger } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work';
import { inRequestContext } from '../http/request-context';
import { JobRegistry } from './job-registry';
import { type ClaimedJob, JobStore, LEASE_MS } from './job-store';

const RENEW_EVERY_MS = LEASE_MS / 3;

/** Carries out jobs, each exactly once, whatever the number of processes and whenever one dies. */
@Injectable()
export class JobRunner {
  private readonly logger = new Logger('Jobs');

  constructor(
    private readonly store: JobStore,
    private readonly registry: JobRegistry,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Runs everything due, in order of due time and id, until nothing is due. Returns how many took effect. */
  async runDue(): Promise<number> {
    let done = 0;
    await this.fireRecurring();
    for (let job = await this.store.claimNext(); job; job = await this.store.claimNext()) {
      if (await this.attempt(job)) done += 1;
    }
    return done;
  }

  /** Enqueues recurring jobs whose time has come. */
  async fireRecurring(): Promise<void> {
    for (const { kind, recurrence } of this.registry.recurrences) await this.store.fire(kind, recurrence);
  }

  /** Claims and runs one job; false when none is due. */
  async runOne(): Promise<boolean> {
    const job = await this.store.claimNext();
    if (job) await this.attempt(job);
    return job !== undefined;
  }

  private async attempt(job: ClaimedJob): Promise<boolean> {
    const renewal = setInterval(() => void this.store.renew(job).catch(() => undefined), RENEW_EVERY_MS);
    try {
      return await inRequestContext(contextOf(job), () => this.carryOut(job));
    } catch (error) {
      await this.failed(job, error);
      return false;
    } finally {
      clearInterval(renewal);
    }
  }

  private async carryOut(job: ClaimedJob): Promise<boolean> {
    const bound = this.registry.handlerOf(job.kind);
    const facts = { id: job.id, runAt: job.runAt };
    const outside = bound.external ? await bound.handler.handle(job.payload, facts) : undefined;
    return this.unitOfWork.run(async (tx) => {
      if (!(await this.store.finish(tx, job))) return false;
      if (outside) await outside(tx);
      else if (!bound.external) await bound.handler.handle(tx, job.payload, facts);
      return true;
    });
  }

  private async failed(job: ClaimedJob, error: unknown): Promise<void> {
    const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    const status = await this.store.putOff(job, reason);
    const text = `job ${job.kind} ${job.id}, attempt ${job.attempts}: ${reason}`;
    if (status === 'dead') this.logger.error(`${text}; given up`);
    else this.logger.warn(text);
  }
}

/** Nobody asks for what a job does: whatever it writes names the job. */
function contextOf({ id, kind }: ClaimedJob): Parameters<typeof inRequestContext>[0] {
  return { requestId: id, ip: 'none', actor: null, onBehalfOf: null, job: kind };
}
