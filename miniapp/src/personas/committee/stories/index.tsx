import { type StoryDraft, storyRoutes } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { keepPage, usePage, useWrite } from '@/api';
import { PageBody } from '@/features/shell/page-body';
import { StoryEditor } from '@/features/stories/story-editor';
import { goBack } from '@/platform/navigation';
import { useRole } from '@/state/session';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { ErrorState } from '@/ui/error-state';
import { Screen } from '@/ui/screen';
import { SmallButton } from '@/ui/small-button';

/** Which story is being written: one of them, a new one, or none. */
type Writing = StoryDraft | 'new' | null;

/** 村故事: what the village tells, as drafts and as residents see it. */
export default function CommitteeStoriesPage() {
  const villageId = useRole()?.scopeId ?? '';
  const page = usePage(storyRoutes.storyDrafts, { villageId }, { enabled: villageId !== '' });
  const [writing, setWriting] = useState<Writing>(null);
  const publishing = useWrite(storyRoutes.publishStory);
  const publish = async ({ storyId, revision }: StoryDraft, shown: boolean) => {
    const answer = await publishing.send({ villageId, storyId, revision, publish: shown });
    if (answer) keepPage(storyRoutes.storyDrafts, { villageId }, answer);
  };
  return (
    <Screen title="村故事" onBack={writing ? () => setWriting(null) : goBack}>
      {publishing.sentence && <ErrorState title="没发布" note={publishing.sentence} />}
      <PageBody page={page} skeleton="rows">
        {({ stories }) =>
          writing
            ? <StoryEditor villageId={villageId} draft={writing === 'new' ? null : writing} onKept={() => setWriting(null)} />
            : (
              <View className="stack">
                <Button id="new-story" kind="soft" wide icon="plus" onPress={() => setWriting('new')}>写一篇</Button>
                {stories.length === 0 && <EmptyState title="还没有村故事" note="写一篇，扫菜园牌上第一个码就能看到" />}
                {stories.map((story) => <DraftCard key={story.storyId} story={story} onWrite={() => setWriting(story)} onPublish={(shown) => void publish(story, shown)} />)}
              </View>
            )
        }
      </PageBody>
    </Screen>
  );
}

function DraftCard({ story, onWrite, onPublish }: { story: StoryDraft; onWrite: () => void; onPublish: (shown: boolean) => void }) {
  const { title, kind, published, changed } = story;
  const state = !published ? '草稿，住户看不到' : changed ? '住户看到的是改之前的' : '住户看得到';
  return (
    <Card id={`story-${title}`}>
      <View className="bold">{title}</View>
      <View className="t-cap">{kind === 'house' ? '屋场' : '故事'}·{state}</View>
      <View className="row">
        <SmallButton id={`write-${title}`} kind="line" icon="edit" onPress={onWrite}>改</SmallButton>
        {changed && <SmallButton id={`publish-${title}`} onPress={() => onPublish(true)}>发布</SmallButton>}
        {published && <SmallButton id={`hide-${title}`} kind="plain" onPress={() => onPublish(false)}>收回</SmallButton>}
      </View>
    </Card>
  );
}
