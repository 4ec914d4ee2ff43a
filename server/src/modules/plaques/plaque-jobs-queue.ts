import { addDays, type BusinessDate, instantAt } from '@cunshe/shared';
import type { Tx } from '../../platform';
import { REMIND_DAYS_BEFORE } from './domain/plaque';

export interface PlaqueJob {
  readonly plaqueId: string;
  readonly validUntil: BusinessDate;
}

/** A plaque is good through its last day; before that it is told. */
export async function enqueuePlaqueEnd(tx: Tx, plaqueId: string, validUntil: BusinessDate): Promise<void> {
  const payload = { plaqueId, validUntil } satisfies PlaqueJob;
  await tx.enqueue({ kind: 'plaque.remind', payload, runAt: instantAt(addDays(validUntil, -REMIND_DAYS_BEFORE), '09:00'), dedupKey: `plaque.remind:${plaqueId}:${validUntil}` });
  await tx.enqueue({ kind: 'plaque.expire', payload, runAt: instantAt(addDays(validUntil, 1), '00:00'), dedupKey: `plaque.expire:${plaqueId}:${validUntil}` });
}
