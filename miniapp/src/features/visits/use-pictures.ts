import { useEffect, useState } from 'react';

const fetched = new Map<string, Promise<string>>();

/** Pictures by id, fetched once each; one that cannot be had stays an empty place. */
export function usePictures(ids: readonly string[], fetch: (id: string) => Promise<string>): { key: string; source: string | null }[] {
  const [sources, setSources] = useState<Record<string, string>>({});
  useEffect(() => {
    let shown = true;
    for (const id of ids) {
      if (!fetched.has(id)) fetched.set(id, fetch(id));
      fetched.get(id)!.then(
        (source) => shown && setSources((now) => ({ ...now, [id]: source })),
        () => fetched.delete(id),
      );
    }
    return () => { shown = false; };
  }, [ids.join()]);
  return ids.map((key) => ({ key, source: sources[key] ?? null }));
}
