import type { OperatorDayPage } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { Card } from '@/ui/card';
import { KeyValue } from '@/ui/key-value';
import { ProgressSegments } from '@/ui/progress-segments';
import { cutOffProgress } from './cut-off-words';

/** While the cut-off runs: how many orders are locked, and whether the pick lists are out. */
export function CutOffProgress({ day }: { day: OperatorDayPage }) {
  const progress = cutOffProgress(day);
  if (!progress) return null;
  return (
    <Card id="cut-off-progress">
      <View className="stack">
        <KeyValue label="正在截单" value={`锁了 ${progress.locked} / ${progress.orders} 单`} look="bold" />
        <ProgressSegments done={progress.locked} total={progress.orders} working />
        <View className="t-cap">{progress.note}</View>
      </View>
    </Card>
  );
}
