import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/transaction';
import { HandlesJob, JobHandler } from '../jobs/job-handler';
import { Recurs } from '../jobs/recurrence';
import { KEPT_HOURS } from './stored-answer';

const HOUR_MS = 3_600_000;

/** Idempotency keys no client will ever send again. */
@Injectable()
@HandlesJob('idempotency.forget-old-keys')
@Recurs({ everyMinutes: 60 })
export class ForgetOldKeys extends JobHandler<object> {
  async handle(tx: Tx): Promise<void> {
    await tx.execute('DELETE FROM idempotency_key WHERE created_at < ?', [new Date(tx.now.getTime() - KEPT_HOURS * HOUR_MS)]);
  }
}
