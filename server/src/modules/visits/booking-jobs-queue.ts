import type { Tx } from '../../platform';

export interface BookingJob {
  readonly bookingId: string;
}

export interface TripJob {
  readonly tripId: string;
}

export function enqueueHoldEnd(tx: Tx, bookingId: string, runAt: Date): Promise<void> {
  return tx.enqueue({ kind: 'trip.hold-ends', payload: { bookingId } satisfies BookingJob, runAt, dedupKey: `trip.hold-ends:${bookingId}:${runAt.getTime()}` });
}

export function enqueueOfferEnd(tx: Tx, bookingId: string, runAt: Date): Promise<void> {
  return tx.enqueue({ kind: 'trip.offer-ends', payload: { bookingId } satisfies BookingJob, runAt, dedupKey: `trip.offer-ends:${bookingId}:${runAt.getTime()}` });
}

export function enqueueErasure(tx: Tx, tripId: string, runAt: Date): Promise<void> {
  return tx.enqueue({ kind: 'trip.erase', payload: { tripId } satisfies TripJob, runAt, dedupKey: `trip.erase:${tripId}:${runAt.getTime()}` });
}
