import { useState } from 'react';
import { storage } from '@/platform/storage';
import type { Typed } from './weighing';

/** What was typed at a door stays on the phone until the server has the receipt: a closed sheet loses nothing, and a refused receipt opens again with it. */
export function useTypedDraft(stopId: string) {
  const key = `weighing ${stopId}`;
  const [typed, setTyped] = useState<Typed>(() => storage.get<Typed>(key) ?? {});
  return {
    typed,
    keep: (next: Typed) => {
      setTyped(next);
      storage.set(key, next);
    },
  };
}
