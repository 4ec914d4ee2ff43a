import type { Tx } from '../../platform';
import { deadlineOf, eraseAt } from './domain/deadline';
import type { Stay } from './stay.repository';

export interface StayJob {
  readonly bookingId: string;
}

type Dated = Pick<Stay, 'id' | 'state' | 'from' | 'to'>;

/** To be called whenever a stay has come to a state or has other dates. */
export async function watchStay(tx: Tx, stay: Dated): Promise<void> {
  const runAt = deadlineOf(stay);
  if (runAt) await tx.enqueue({ kind: 'stay.time-up', payload: { bookingId: stay.id } satisfies StayJob, runAt, dedupKey: `stay.time-up:${stay.id}:${stay.state}:${runAt.getTime()}` });
}

export function enqueueIdentityErasure(tx: Tx, stay: Pick<Dated, 'id' | 'to'>): Promise<void> {
  const runAt = eraseAt(stay);
  return tx.enqueue({ kind: 'stay.erase-identity', payload: { bookingId: stay.id } satisfies StayJob, runAt, dedupKey: `stay.erase-identity:${stay.id}:${runAt.getTime()}` });
}
