import { View } from '@tarojs/components';
import { SmallButton } from '@/ui/small-button';
import { TextArea } from '@/ui/text-area';
import { TextField } from '@/ui/text-field';
import { ClaimPhotos } from '../claims/claim-photos';
import type { DraftPart } from './use-story-draft';

interface StoryPartsProps {
  parts: readonly DraftPart[];
  onChange: (place: number, typed: string) => void;
  onDrop: (place: number) => void;
}

/** The parts of a story, each in its own field, in the order residents read them. */
export function StoryParts({ parts, onChange, onDrop }: StoryPartsProps) {
  return (
    <>
      {parts.map((part, place) => (
        <View key={`${place}${part.kind}`} className="stack">
          {part.kind === 'heading' && <TextField id={`part-${place}`} label="小标题" maxLength={40} value={part.typed} onChange={(typed) => onChange(place, typed)} />}
          {part.kind === 'text' && <TextArea id={`part-${place}`} label="一段话" placeholder="老井是哪年挖的，井水什么味" value={part.typed} onChange={(typed) => onChange(place, typed)} />}
          {part.kind === 'sound' && <View className="bold">一段录音（MP3，三分钟以内）</View>}
          {part.kind === 'photo' && <ClaimPhotos photoIds={[part.typed]} />}
          <SmallButton id={`drop-${place}`} kind="plain" icon="delete" onPress={() => onDrop(place)}>拿掉这一块</SmallButton>
        </View>
      ))}
    </>
  );
}
