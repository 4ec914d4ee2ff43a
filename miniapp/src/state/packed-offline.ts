import type { PackRequest } from '@cunshe/shared';
import { offlineQueue } from './offline-queue';

const bagOf = ({ bags }: PackRequest): string => bags.map(({ lineId }) => lineId).join(' ');

/** Bags weighed at the gate without a network: each once, with what the scale showed. */
export const usePackedAtGate = offlineQueue<PackRequest & { readonly pickupPointId: string }>('packed-at-gate', bagOf);

/** The same at the village station. */
export const usePackedAtStation = offlineQueue<PackRequest & { readonly routeId: string }>('packed-at-station', bagOf);
