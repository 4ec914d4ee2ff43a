import { type BusinessDate, instantAt } from '@cunshe/shared';
import type { Tx } from '../../../platform';

export interface RoundJob {
  readonly roundId: string;
}

/** In the morning of that day; at once when it has begun. */
export function enqueueRoundReminder(tx: Tx, roundId: string, day: BusinessDate): Promise<void> {
  return tx.enqueue({ kind: 'plaque.round', payload: { roundId } satisfies RoundJob, runAt: instantAt(day, '09:00'), dedupKey: `plaque.round:${roundId}:${day}` });
}
