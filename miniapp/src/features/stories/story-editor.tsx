import type { StoryDraft } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { ChipRow } from '@/ui/chip';
import { ErrorState } from '@/ui/error-state';
import { SectionTitle } from '@/ui/section-title';
import { SmallButton } from '@/ui/small-button';
import { TextField } from '@/ui/text-field';
import { openPhotoUrl } from '@/api';
import { StoryParts } from './story-parts';
import { StoryView } from './story-view';
import { useStoryDraft } from './use-story-draft';

/** Writes one story; below it stands what residents will read. */
export function StoryEditor({ villageId, draft, onKept }: { villageId: string; draft: StoryDraft | null; onKept: () => void }) {
  const writing = useStoryDraft(villageId, draft);
  const { title, kind, parts, blocks, busy, sentence } = writing;
  const missing = title.trim() === '' ? '先写标题' : blocks.length === 0 && '先写一段话';
  const keep = async () => {
    if (await writing.keep()) onKept();
  };
  return (
    <View className="stack">
      <ChipRow options={[{ key: 'story', text: '村里的故事' }, { key: 'house', text: '好看的屋场' }]} value={kind} onChange={writing.setKind} />
      <TextField id="story-title" label="标题" placeholder="老井的故事" maxLength={40} value={title} onChange={writing.setTitle} />
      <StoryParts parts={parts} onChange={writing.change} onDrop={writing.drop} />
      <View className="row wrap">
        <SmallButton id="add-heading" kind="line" onPress={() => writing.addWords('heading')}>加小标题</SmallButton>
        <SmallButton id="add-text" kind="line" onPress={() => writing.addWords('text')}>加一段话</SmallButton>
        <SmallButton id="add-photo" kind="line" onPress={() => void writing.addPhoto()}>加照片</SmallButton>
        <SmallButton id="add-sound" kind="line" onPress={() => void writing.addSound()}>加录音</SmallButton>
      </View>
      {sentence && <ErrorState title="没存上" note={sentence} />}
      <Button id="keep-story" wide busy={busy && '正在存…'} disabled={missing} onPress={() => void keep()}>存草稿</Button>
      <SectionTitle title="住户看到的就是这样" />
      <Card id="story-preview"><StoryView title={title} blocks={blocks} sourceOf={(photoId) => writing.sourceOf(photoId) ?? openPhotoUrl(photoId)} /></Card>
    </View>
  );
}
