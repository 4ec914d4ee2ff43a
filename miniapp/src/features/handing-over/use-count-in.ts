import { fulfilmentRoutes } from '@cunshe/shared';
import { useState } from 'react';
import { keepPage, useWrite } from '@/api';
import { scrollToTop } from '@/platform/navigation';

/** Counting in: every bag has arrived but those marked as missing. */
export function useCountIn(pickupPointId: string) {
  const [missing, setMissing] = useState<readonly string[]>([]);
  const { send, busy, sentence } = useWrite(fulfilmentRoutes.countIn);
  return {
    missing, busy, sentence,
    toggle: (orderId: string) => setMissing(missing.includes(orderId) ? missing.filter((id) => id !== orderId) : [...missing, orderId]),
    send: async () => {
      const answer = await send({ pickupPointId, missingOrderIds: missing });
      if (!answer) return;
      keepPage(fulfilmentRoutes.point, { pickupPointId }, answer);
      scrollToTop();
    },
  };
}

export type Counting = ReturnType<typeof useCountIn>;
