import { memo } from 'react';
import { View } from '@tarojs/components';
import { Icon } from './icon';
import { pressable } from './pressable';
import { Produce } from './produce';

export interface WeighRowProps {
  /** Handed back to onOpen; element id `weigh-<rowKey>`. */
  rowKey: string;
  slug?: string;
  /** 花菜, or a bag's label A-07 */
  name: string;
  /** ¥3.5/斤 */
  price?: string;
  /** 订 10 颗，约 16 斤 */
  note?: string;
  /** What is in the box; '' while nothing is typed. */
  value: string;
  /** 斤, 把 */
  unit: string;
  /** The keypad writes here. */
  active?: boolean;
  done?: boolean;
  /** More than 10 % off: 再称一次 */
  doubt?: string;
  onOpen: (rowKey: string) => void;
}

export const WeighRow = memo(function WeighRow(props: WeighRowProps) {
  const { rowKey, slug, value, unit, active, done, onOpen } = props;
  return (
    <View className="weigh-row">
      {slug && <Produce slug={slug} size="medium" framed />}
      <View className="grow">
        <View className="weigh-name">{props.name}</View>
        {props.price && <View className="weigh-price t-cap num">{props.price}</View>}
        {props.note && <View className="t-cap num">{props.note}</View>}
        {props.doubt && <View className="t-cap c-brick">{props.doubt}</View>}
      </View>
      <View id={`weigh-${rowKey}`} className={`weigh-box num ${active ? 'active' : ''}`} {...pressable(`${props.name}，${value}${unit}`)} onClick={() => onOpen(rowKey)}>
        {value || '—'}<View className="weigh-unit">{unit}</View>
        {done && <Icon name="check" size="small" className="c-green" />}
      </View>
    </View>
  );
});
