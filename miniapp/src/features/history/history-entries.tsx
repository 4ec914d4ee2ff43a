import type { OperatorHistoryEntry } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { EmptyState } from '@/ui/empty-state';
import { Timeline } from '@/ui/timeline';
import { changeText, sentenceOf, whenText } from './history-words';

/** Changes as sentences, latest first, each with what it happened to. */
export function HistoryEntries({ entries }: { entries: readonly OperatorHistoryEntry[] }) {
  if (entries.length === 0) return <EmptyState title="没有改动" note="换一天，或者看看别的人" />;
  return <Timeline items={entries.map((entry) => ({ key: entry.eventId, title: sentenceOf(entry), state: 'done', detail: <Detail entry={entry} /> }))} />;
}

function Detail({ entry }: { entry: OperatorHistoryEntry }) {
  const change = changeText(entry);
  return (
    <>
      <View className="t-cap num">{[whenText(entry.at), entry.about].filter(Boolean).join('·')}</View>
      {change !== '' && <View className="t-cap">{change}</View>}
    </>
  );
}
