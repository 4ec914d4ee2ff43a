import { cancelJobs, type Tx } from '../../platform';

export interface ExpiryJob {
  readonly orderId: string;
}

/** The job that ends a reservation nobody has paid. */
export function enqueueExpiry(tx: Tx, orderId: string, runAt: Date): Promise<void> {
  return tx.enqueue({ kind: 'order.expire', payload: { orderId } satisfies ExpiryJob, runAt, dedupKey: keyOf(orderId) });
}

/** The order is paid: there is no reservation to end. */
export function cancelExpiry(tx: Tx, orderId: string): Promise<void> {
  return cancelJobs(tx, [keyOf(orderId)]);
}

const keyOf = (orderId: string): string => `order.expire:${orderId}`;
