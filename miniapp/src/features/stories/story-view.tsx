import type { ReactNode } from 'react';
import type { StoryBlock } from '@cunshe/shared';
import { Image, RichText, View } from '@tarojs/components';
import { openPhotoUrl } from '@/api';
import { Recording } from './recording';
import './story-view.scss';

interface StoryViewProps {
  title: string;
  blocks: readonly StoryBlock[];
  /** Where a photo is to be had that is not published yet. */
  sourceOf?: (photoId: string) => string | null;
  /** Beside the title. */
  aside?: ReactNode;
}

/** One story, as residents read it; the committee's editor shows this very view. */
export function StoryView({ title, blocks, sourceOf = openPhotoUrl, aside }: StoryViewProps) {
  return (
    <View className="stack">
      <View className="row between wrap"><View className="grow t-title">{title}</View>{aside}</View>
      {blocks.map(({ kind, text }, place) => {
        const key = `${place}${kind}`;
        if (kind === 'sound') return <Recording key={key} id={text} source={sourceOf(text) ?? ''} />;
        if (kind === 'photo') return <Image key={key} className="story-photo" src={sourceOf(text) ?? ''} mode="widthFix" aria-label={`${title}的照片`} />;
        return <View key={key} className={kind === 'heading' ? 'story-heading' : 'story-text'}><RichText nodes={text} /></View>;
      })}
    </View>
  );
}
