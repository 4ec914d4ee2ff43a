import { photoRoutes, type StoryBlock, type StoryDraft, type StoryDraftsPage, type StoryKind, storyRoutes } from '@cunshe/shared';
import { useState } from 'react';
import { keepPage, sendFile, sendPhoto, sentenceFor, useWrite } from '@/api';
import { photos } from '@/platform/photos';
import { htmlOf, typedOf } from './story-text';

/** A part while it is being written: words as typed, or a photo with where it lies on this device. */
export interface DraftPart {
  readonly kind: StoryBlock['kind'];
  readonly typed: string;
  readonly source: string | null;
}


export function useStoryDraft(villageId: string, draft: StoryDraft | null) {
  const [title, setTitle] = useState(draft?.title ?? '');
  const [kind, setKind] = useState<StoryKind>(draft?.kind ?? 'story');
  const [parts, setParts] = useState<readonly DraftPart[]>((draft?.blocks ?? [{ kind: 'text', text: '' }]).map(partOf));
  const [problem, setProblem] = useState<string | null>(null);
  const keeping = useWrite(storyRoutes.keepStory);
  const change = (place: number, typed: string) => setParts(parts.map((part, at) => (at === place ? { ...part, typed } : part)));
  const add = (part: DraftPart) => setParts((now) => [...now, part]);
  const addPhoto = async () => {
    setProblem(null);
    for (const source of await photos.choose(1)) {
      try {
        add({ kind: 'photo', typed: (await sendPhoto(source)).photoId, source });
      } catch (error) {
        setProblem(sentenceFor(error));
      }
    }
  };
  const addSound = async () => {
    setProblem(null);
    const source = await photos.chooseSound();
    if (!source) return;
    try {
      add({ kind: 'sound', typed: (await sendFile(photoRoutes.takeSound, source)).photoId, source });
    } catch (error) {
      setProblem(sentenceFor(error));
    }
  };
  const blocks = parts.filter(({ typed }) => typed.trim() !== '').map(blockOf);
  const keep = async (): Promise<StoryDraftsPage | null> => {
    const page = await keeping.send({ villageId, ...(draft ? { storyId: draft.storyId } : {}), revision: draft?.revision ?? 0, kind, title: title.trim(), blocks });
    if (page) keepPage(storyRoutes.storyDrafts, { villageId }, page);
    return page;
  };
  return {
    title, kind, parts, blocks, busy: keeping.busy, sentence: keeping.sentence ?? problem, setTitle, setKind, change, addPhoto, addSound, keep,
    addWords: (part: 'heading' | 'text') => add({ kind: part, typed: '', source: null }),
    drop: (place: number) => setParts(parts.filter((_, at) => at !== place)),
    /** A photo just taken is shown from this device. */
    sourceOf: (photoId: string) => parts.find(({ typed }) => typed === photoId)?.source ?? null,
  };
}

function isFile(kind: StoryBlock['kind']): boolean {
  return kind === 'photo' || kind === 'sound';
}

function partOf({ kind, text }: StoryBlock): DraftPart {
  return { kind, typed: isFile(kind) ? text : typedOf(text), source: null };
}

function blockOf({ kind, typed }: DraftPart): StoryBlock {
  return { kind, text: isFile(kind) ? typed : htmlOf(typed) };
}
