import type { PackRequest } from '@cunshe/shared';
import { offlineQueue } from './offline-queue';

const bagOf = ({ bags }: PackRequest): string => bags.map(({ lineId }) => lineId).join(' ');

/** Bags weighed at the gate without a network: each once, with what the scale showed. */
export const useWeighedAtGate = offlineQueue<PackRequest & { readonly pickupPointId: string }>('weighed-at-gate', bagOf);

/** The same at the village station. */
export const useWeighedAtStation = offlineQueue<PackRequest & { readonly routeId: string }>('weighed-at-station', bagOf);
