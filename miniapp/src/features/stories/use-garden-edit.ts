import { type GardenProfile, storyRoutes } from '@cunshe/shared';
import { useState } from 'react';
import { keepPage, useWrite } from '@/api';
import { useChosenPhotos } from '../claims/use-chosen-photos';

export const MOST_GARDEN_PHOTOS = 6;

/** What is being told of a garden, from what stands there. */
export function useGardenEdit(profile: GardenProfile) {
  const { householdId, revision } = profile;
  const [text, setText] = useState(profile.story);
  const [kept, setKept] = useState(profile.photoIds);
  const added = useChosenPhotos(MOST_GARDEN_PHOTOS - kept.length);
  const saving = useWrite(storyRoutes.editGarden);
  const [saved, setSaved] = useState(false);
  return {
    text,
    kept,
    added,
    saved,
    busy: saving.busy,
    sentence: saving.sentence ?? added.sentence,
    say: (words: string) => {
      setSaved(false);
      setText(words);
    },
    drop: (photoId: string) => setKept(kept.filter((each) => each !== photoId)),
    save: async () => {
      const photoIds = [...kept, ...added.photoIds];
      const answer = await saving.send({ householdId, revision, text: text.trim(), photoIds });
      if (!answer) return;
      keepPage(storyRoutes.gardenProfile, { householdId }, answer);
      added.clear();
      setKept(answer.photoIds);
      setSaved(true);
    },
  };
}
