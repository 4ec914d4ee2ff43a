import { fulfilmentRoutes, type LineProblem, type PointBag } from '@cunshe/shared';
import { useState } from 'react';
import { keepPage, useWrite } from '@/api';
import { scrollToTop } from '@/platform/navigation';

/** Counting in: every bag has arrived but those marked as missing; of some, lines are short or spoilt. */
export function useCountIn(pickupPointId: string) {
  const [missing, setMissing] = useState<readonly string[]>([]);
  /** By order. */
  const [problems, setProblems] = useState<Readonly<Record<string, readonly LineProblem[]>>>({});
  const [open, setOpen] = useState<PointBag | null>(null);
  const { send, busy, sentence } = useWrite(fulfilmentRoutes.countIn);
  return {
    missing, problems, busy, sentence, open,
    look: (bag: PointBag | null) => setOpen(bag),
    note: (orderId: string, found: readonly LineProblem[]) => {
      setProblems({ ...problems, [orderId]: found });
      setOpen(null);
    },
    toggle: (orderId: string) => {
      setMissing(missing.includes(orderId) ? missing.filter((id) => id !== orderId) : [...missing, orderId]);
      setProblems({ ...problems, [orderId]: [] });
    },
    send: async () => {
      const answer = await send({ pickupPointId, missingOrderIds: missing, problems: Object.values(problems).flat() });
      if (!answer) return;
      keepPage(fulfilmentRoutes.point, { pickupPointId }, answer);
      scrollToTop();
    },
  };
}

export type Counting = ReturnType<typeof useCountIn>;
