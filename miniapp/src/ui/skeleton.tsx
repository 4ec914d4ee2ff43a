import { View } from '@tarojs/components';

export interface SkeletonProps {
  /** What will stand here: beds draw their soil first. */
  of: 'bed' | 'rows' | 'ticket' | 'tiles';
  count?: number;
}

/** Grey shapes without shimmer; they appear only when loading takes longer than 300 ms. */
export function Skeleton({ of, count = 1 }: SkeletonProps) {
  const shapes = Array.from({ length: count }, (_, i) => i);
  return <View id="loading" className="skeleton" aria-label="正在打开">{shapes.map((i) => <Shape key={i} of={of} />)}</View>;
}

function Shape({ of }: { of: SkeletonProps['of'] }) {
  if (of === 'bed') {
    return (
      <View className="card flush">
        <View className="bed-row">{[0, 1, 2].map((i) => <View key={i} className="crop"><View className="crop-pic"><View className="skeleton-crop" /></View><View className="skeleton-line" /></View>)}</View>
      </View>
    );
  }
  if (of === 'rows') return <View className="card"><View className="skeleton-line" /><View className="skeleton-line short" /></View>;
  return <View className={`skeleton-block ${of}`} />;
}
