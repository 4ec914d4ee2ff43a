import { storyRoutes, type VillageStory } from '@cunshe/shared';
import { usePage } from '@/api';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { SectionTitle } from '@/ui/section-title';
import { SpeakButton } from '../speaking/speak-button';
import { GardenMap } from './garden-map';
import { typedOf } from './story-text';
import { StoryView } from './story-view';

/** What a village tells: its stories, its houses, and where the gardens lie. */
export function VillageStories({ villageId }: { villageId: string }) {
  const page = usePage(storyRoutes.villageStories, { villageId }, { keep: true, enabled: villageId !== '' });
  if (!page.data) return null;
  const { stories, gardens } = page.data;
  const houses = stories.filter(({ kind }) => kind === 'house');
  return (
    <>
      {stories.length === 0 && <EmptyState title="村里的故事还在写" note="先看看菜园在哪" />}
      {stories.filter(({ kind }) => kind === 'story').map((story) => <Told key={story.storyId} story={story} />)}
      {houses.length > 0 && <SectionTitle title="好看的屋场" />}
      {houses.map((story) => <Told key={story.storyId} story={story} />)}
      <SectionTitle title="菜园在哪" aside={`${gardens.length} 家`} />
      <GardenMap gardens={gardens} />
    </>
  );
}

/** Read aloud by the phone until somebody's own recording takes its place. */
function Told({ story }: { story: VillageStory }) {
  const { storyId, title, blocks } = story;
  const words = [title, ...blocks.filter(({ kind }) => kind === 'heading' || kind === 'text').map(({ text }) => typedOf(text))].join('。');
  return (
    <Card id={`story-${title}`}>
      <StoryView title={title} blocks={blocks} aside={<SpeakButton id={`speak-${storyId}`} words={words} />} />
    </Card>
  );
}
