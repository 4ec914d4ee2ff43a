import { useEffect, useState } from 'react';
import { photoSource } from '@/api';
import { PhotoStrip } from '@/ui/photo-strip';

const fetched = new Map<string, Promise<string>>();

/** Photos of a claim, fetched once each; one that cannot be had stays an empty place. */
export function ClaimPhotos({ photoIds }: { photoIds: readonly string[] }) {
  const [sources, setSources] = useState<Record<string, string>>({});
  useEffect(() => {
    let shown = true;
    for (const photoId of photoIds) {
      if (!fetched.has(photoId)) fetched.set(photoId, photoSource(photoId));
      fetched.get(photoId)!.then(
        (source) => shown && setSources((now) => ({ ...now, [photoId]: source })),
        () => fetched.delete(photoId),
      );
    }
    return () => { shown = false; };
  }, [photoIds.join()]);
  if (photoIds.length === 0) return null;
  return <PhotoStrip photos={photoIds.map((photoId) => ({ key: photoId, source: sources[photoId] ?? null }))} />;
}
