import { useState } from 'react';
import { storage } from '@/platform/storage';
import type { Typed } from './weighing';

/** What was typed at a door stays on the phone until the receipt is posted: a closed sheet loses nothing. */
export function useTypedDraft(stopId: string) {
  const key = `weighing ${stopId}`;
  const [typed, setTyped] = useState<Typed>(() => storage.get<Typed>(key) ?? {});
  return {
    typed,
    keep: (next: Typed) => {
      setTyped(next);
      storage.set(key, next);
    },
    forget: () => storage.remove(key),
  };
}
