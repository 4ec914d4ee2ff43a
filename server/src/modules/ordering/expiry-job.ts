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

export interface ChangeExpiryJob {
  readonly orderId: string;
}

/** The job that ends a change nobody has paid. */
export function enqueueChangeExpiry(tx: Tx, orderId: string, number: number, runAt: Date): Promise<void> {
  return tx.enqueue({ kind: 'order-change.expire', payload: { orderId } satisfies ChangeExpiryJob, runAt, dedupKey: changeKeyOf(orderId, number) });
}

export function cancelChangeExpiry(tx: Tx, orderId: string, number: number): Promise<void> {
  return cancelJobs(tx, [changeKeyOf(orderId, number)]);
}

const changeKeyOf = (orderId: string, number: number): string => `order-change.expire:${orderId}:${number}`;
const keyOf = (orderId: string): string => `order.expire:${orderId}`;
