import { useState } from 'react';
import { sendPhoto, sentenceFor } from '@/api';
import { photos } from '@/platform/photos';

interface Chosen {
  readonly key: string;
  /** Where it lies on the device. */
  readonly source: string;
  /** Null while it is being sent. */
  readonly photoId: string | null;
}

/** Photos being added: shown at once, sent one after the other; one that cannot be sent goes away with a sentence. */
export function useChosenPhotos(most: number) {
  const [chosen, setChosen] = useState<readonly Chosen[]>([]);
  const [sentence, setSentence] = useState<string | null>(null);
  const drop = (key: string) => setChosen((now) => now.filter((each) => each.key !== key));
  const add = async () => {
    setSentence(null);
    for (const source of await photos.choose(most - chosen.length)) {
      setChosen((now) => [...now, { key: source, source, photoId: null }]);
      try {
        const { photoId } = await sendPhoto(source);
        setChosen((now) => now.map((each) => (each.key === source ? { ...each, photoId } : each)));
      } catch (error) {
        drop(source);
        setSentence(sentenceFor(error));
      }
    }
  };
  return {
    chosen,
    sentence,
    sending: chosen.some(({ photoId }) => photoId === null),
    photoIds: chosen.flatMap(({ photoId }) => (photoId ? [photoId] : [])),
    add: chosen.length < most ? add : undefined,
    drop,
    clear: () => setChosen([]),
  };
}
