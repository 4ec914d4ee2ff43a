import { crateRoutes, type StopCrates } from '@cunshe/shared';
import { useState } from 'react';
import { usePage } from '@/api';
import { storage } from '@/platform/storage';

/** Crates left and taken at one stop, typed before the step is sent; a closed page loses nothing. */
export function useCrateDraft(routeId: string, stopId: string) {
  const page = usePage(crateRoutes.runCrates, { routeId }, { keep: true, enabled: routeId !== '' });
  const key = `crates ${stopId}`;
  const [drafts, setDrafts] = useState<Readonly<Record<string, readonly StopCrates[]>>>({});
  const crates = drafts[stopId] ?? storage.get<readonly StopCrates[]>(key) ?? [];
  return {
    types: page.data?.types ?? [],
    crates,
    of: (typeId: string): StopCrates => crates.find((each) => each.typeId === typeId) ?? { typeId, out: 0, in: 0 },
    put: (one: StopCrates) => {
      const next = [...crates.filter(({ typeId }) => typeId !== one.typeId), one];
      setDrafts({ ...drafts, [stopId]: next });
      storage.set(key, next);
    },
    /** The step is written down: the van holds others now. The draft goes when the server has it. */
    done: () => void page.refresh(),
  };
}

export type CrateDraft = ReturnType<typeof useCrateDraft>;
