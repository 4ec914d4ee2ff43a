import type { HandOverRequest } from '@cunshe/shared';
import { offlineQueue } from './offline-queue';

/** Bags given away without a network: each order once, however often its code is read on this phone. */
export const useHandedOffline = offlineQueue<HandOverRequest>('handed-offline', ({ orderId }) => orderId);
