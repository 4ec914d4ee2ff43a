import { View } from '@tarojs/components';
import { Icon, type IconName } from './icon';

export interface Stat {
  icon?: IconName;
  /** 速测合格, 128 家买过 */
  value: string;
  /** 11 月 20 日 */
  note?: string;
  tone?: 'green' | 'rice' | 'lake' | 'tai';
}

/** Two to four facts side by side in one card. */
export function StatTiles({ items }: { items: readonly Stat[] }) {
  return (
    <View className="stats">
      {items.map(({ icon, value, note, tone = 'green' }) => (
        <View key={value + note} className="stat">
          {icon && <Icon name={icon} className={`c-${tone}`} />}
          <View className="bold num">{value}</View>
          {note && <View className="t-cap num">{note}</View>}
        </View>
      ))}
    </View>
  );
}
