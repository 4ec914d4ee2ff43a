import { View } from '@tarojs/components';

export interface ProgressSegmentsProps {
  done: number;
  total: number;
  /** The one after the done ones is being worked on: lake. */
  working?: boolean;
}

const MOST_SEGMENTS = 20;

/** One segment a stop; a plain bar when there are more than a score. */
export function ProgressSegments({ done, total, working = false }: ProgressSegmentsProps) {
  const label = `${done} / ${total}`;
  if (total > MOST_SEGMENTS) {
    return <View className="segments" aria-label={label}><View className="segment done" style={{ flexGrow: done }} /><View className="segment" style={{ flexGrow: total - done }} /></View>;
  }
  return (
    <View className="segments apart" aria-label={label}>
      {Array.from({ length: total }, (_, i) => (
        <View key={i} className={`segment ${i < done ? 'done' : working && i === done ? 'now' : ''}`} />
      ))}
    </View>
  );
}
