import { memo, type ReactNode } from 'react';
import { View } from '@tarojs/components';
import { Icon, type IconName } from './icon';

export interface TimelineItem {
  key: string;
  title: string;
  /** 15:24; missing for what is to come. */
  time?: string;
  state: 'done' | 'now' | 'todo';
  icon?: IconName;
  /** Detail under the title. */
  detail?: ReactNode;
}

/** Newest first. */
export const Timeline = memo(function Timeline({ items }: { items: readonly TimelineItem[] }) {
  return (
    <View className="timeline">
      {items.map((item, i) => (
        <View key={item.key} id={`event-${item.key}`} className={`timeline-item ${item.state} ${i === 0 ? 'newest' : ''}`}>
          <View className="timeline-dot">
            {item.state !== 'todo' && <Icon name={item.icon ?? 'check'} size="small" />}
          </View>
          <View className="row between">
            <View className="timeline-title">{item.title}</View>
            {item.time && <View className="t-cap num">{item.time}</View>}
          </View>
          {item.detail && <View className="timeline-detail">{item.detail}</View>}
        </View>
      ))}
    </View>
  );
});
