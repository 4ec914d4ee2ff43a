import { fulfilmentRoutes } from '@cunshe/shared';
import { usePage } from '@/api';

const REFRESH_MS = 15_000;

/** Everything about the point in one answer, kept on the phone: bags can be looked up without a network. */
export function usePoint(pickupPointId: string) {
  return usePage(fulfilmentRoutes.point, { pickupPointId }, { keep: true, everyMs: REFRESH_MS, enabled: pickupPointId !== '' });
}
