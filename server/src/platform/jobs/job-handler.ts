import { SetMetadata } from '@nestjs/common';
import type { Tx } from '../database/transaction';
import type { JobFacts } from './job';

export const JOB_METADATA = 'cunshe:job';

export interface JobBinding {
  readonly kind: string;
  readonly external: boolean;
}

/** Carries out jobs of one kind. The effect and the job's `done` are one transaction, so each takes effect exactly once. */
export abstract class JobHandler<P extends object> {
  abstract handle(tx: Tx, payload: P, job: JobFacts): Promise<void>;
}

/**
 * Carries out jobs that call the outside first. The call must be idempotent, its id derived from the job's: it is
 * repeated after a crash. What it returns commits together with `done`.
 */
export abstract class ExternalJobHandler<P extends object> {
  abstract handle(payload: P, job: JobFacts): Promise<(tx: Tx) => Promise<void>>;
}

/** Binds a provider that extends `JobHandler` to a kind. */
export function HandlesJob(kind: string): ClassDecorator {
  return SetMetadata(JOB_METADATA, { kind, external: false } satisfies JobBinding);
}

/** Binds a provider that extends `ExternalJobHandler` to a kind. */
export function HandlesExternalJob(kind: string): ClassDecorator {
  return SetMetadata(JOB_METADATA, { kind, external: true } satisfies JobBinding);
}
