import type { ProgrammeItem } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { hourText } from './trip-words';

/** 这天做什么: the hours on the left, a line down the day. */
export function Programme({ items }: { items: readonly ProgrammeItem[] }) {
  return (
    <View>
      {items.map(({ time, title, detail }) => (
        <View key={time} className="programme-item">
          <View className="programme-time num">{hourText(time)}</View>
          <View className="programme-rail"><View className="programme-dot" /></View>
          <View className="programme-words"><View className="bold">{title}</View><View className="c-sub">{detail}</View></View>
        </View>
      ))}
    </View>
  );
}
