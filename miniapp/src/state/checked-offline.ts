import type { CheckInRequest } from '@cunshe/shared';
import { offlineQueue } from './offline-queue';

/** Families checked in without a network: each at each point once. */
export const useCheckedOffline = offlineQueue<CheckInRequest>('checked-offline', ({ bookingId, point }) => `${bookingId ?? ''} ${point}`);
