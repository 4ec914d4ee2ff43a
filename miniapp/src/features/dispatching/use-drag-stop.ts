import { type BoardStop, type BoardVan, dispatchRoutes, type RunBoardPage, type RunDraft } from '@cunshe/shared';
import { useState } from 'react';
import { useWrite } from '@/api';
import { dragProps, type Point } from '@/platform/drag';
import type { Target } from './change-sheet';
import { zoneAt } from './drop-zone';

/** A door in somebody's hand, the vans it may go to, and what the checker says of each. */
export interface Held {
  readonly van: BoardVan;
  readonly stop: BoardStop;
  readonly vans: readonly BoardVan[];
  readonly over: number | null;
  readonly verdicts: Readonly<Record<string, RunDraft | null>>;
}

/** Dragging a door to another van: each van's verdict is there before it is let go; letting go shows before and after. */
export function useDragStop(operatorId: string, board: RunBoardPage | null | undefined, onDrop: (target: Target) => void) {
  const [held, setHeld] = useState<Held | null>(null);
  const drafting = useWrite(dispatchRoutes.draftChange);
  const judge = async (stop: BoardStop, vanId: string) => {
    const verdict = await drafting.send({ operatorId, kind: 'move', vanId, stopId: stop.stopId, minutes: null });
    setHeld((now) => (now?.stop.stopId === stop.stopId ? { ...now, verdicts: { ...now.verdicts, [vanId]: verdict } } : now));
  };
  const take = async (van: BoardVan, stop: BoardStop) => {
    const vans = (board?.vans ?? []).filter(({ vanId, state }) => vanId !== van.vanId && state !== 'finished' && state !== 'reconciled');
    setHeld({ van, stop, vans, over: null, verdicts: {} });
    for (const { vanId } of vans) await judge(stop, vanId);
  };
  const zone = (at: Point) => zoneAt(at, held?.vans.length ?? 0);
  const handle = (van: BoardVan, stop: BoardStop) => dragProps({
    onStart: () => void take(van, stop),
    onMove: (at) => setHeld((now) => now && { ...now, over: zone(at) }),
    onEnd: (at) => {
      const over = zone(at);
      setHeld(null);
      if (!held || over === null) return;
      const { vanId } = held.vans[over]!;
      onDrop({ van, stop, drop: { vanId, draft: held.verdicts[vanId] ?? null } });
    },
    onCancel: () => setHeld(null),
  });
  return { held, handle };
}
