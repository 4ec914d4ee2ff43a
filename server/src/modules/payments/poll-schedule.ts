import { cancelJobs, type Tx } from '../../platform';
import { closeTime, pollTimes } from './domain/poll-times';
import type { PaymentRow } from './payments.repository';

type PaymentLife = Pick<PaymentRow, 'id' | 'createdAt' | 'expiresAt'>;

export interface PollPayload {
  readonly paymentId: string;
  /** Which of the payment's poll times this is. */
  readonly turn: number;
}

export interface ClosePayload {
  readonly paymentId: string;
  readonly attempts?: number;
}

/** The job that asks at the payment's `turn`-th poll time, or closes it after the last. */
export async function enqueuePoll(tx: Tx, { id, createdAt, expiresAt }: PaymentLife, turn: number): Promise<void> {
  const runAt = pollTimes(createdAt, expiresAt)[turn];
  if (runAt) return tx.enqueue({ kind: 'payment.poll', payload: { paymentId: id, turn } satisfies PollPayload, runAt, dedupKey: pollKey(id, turn) });
  return enqueueClose(tx, id, closeTime(expiresAt));
}

/** The provider has told; nobody needs to ask any more. */
export function cancelPolls(tx: Tx, { id, createdAt, expiresAt }: PaymentLife): Promise<void> {
  return cancelJobs(tx, pollTimes(createdAt, expiresAt).map((_, turn) => pollKey(id, turn)));
}

const pollKey = (paymentId: string, turn: number): string => `payment.poll:${paymentId}:${turn}`;

/** The job that closes a payment with the provider. */
export function enqueueClose(tx: Tx, paymentId: string, runAt = tx.now, attempts = 0): Promise<void> {
  return tx.enqueue({ kind: 'payment.close', payload: { paymentId, attempts } satisfies ClosePayload, runAt });
}
