import { View } from '@tarojs/components';
import { Icon, type IconName } from './icon';
import { pressable } from './pressable';
import type { Tone } from './tone';
import { named } from './named';

export interface IconRowProps {
  id?: string;
  icon: IconName;
  tone?: Tone;
  /** 九峰小区东门岗亭 */
  title: string;
  /** 今天 17:00–19:00 取菜，老周值守 */
  note?: string;
  /** 换 */
  action?: string;
  onPress?: () => void;
}

/** One card, one line: icon, what, why, where it leads. */
export function IconRow({ id, icon, tone = 'green', title, note, action, onPress }: IconRowProps) {
  return (
    <View {...named(id)} className="card icon-row" {...(onPress ? pressable() : {})} onClick={onPress}>
      <View className={`icon-row-sign tone-${tone}`}><Icon name={icon} /></View>
      <View className="grow">
        <View className="bold">{title}</View>
        {note && <View className="t-cap">{note}</View>}
      </View>
      {onPress && <View className="icon-row-more t-cap c-green">{action}<Icon name="right" size="small" /></View>}
    </View>
  );
}
