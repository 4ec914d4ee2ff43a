import { View } from '@tarojs/components';
import { Icon } from './icon';

export interface OfflineStripProps {
  /** What still works: 没信号，取菜码照样能用. */
  title: string;
  /** When it was saved, what waits: 菜单是 11:42 存下的. */
  note?: string;
}

export function OfflineStrip({ title, note }: OfflineStripProps) {
  return (
    <View id="offline" className="offline-strip">
      <Icon name="offline" size="large" />
      <View className="grow">
        <View className="bold">{title}</View>
        {note && <View className="t-cap">{note}</View>}
      </View>
    </View>
  );
}
