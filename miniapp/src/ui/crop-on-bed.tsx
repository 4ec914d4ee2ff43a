import { memo, useState } from 'react';
import { View } from '@tarojs/components';
import { Icon } from './icon';
import { pressable } from './pressable';
import { Produce } from './produce';
import { Stepper } from './stepper';

export interface CropOnBedProps {
  /** Handed back to onChange, so that one stable callback serves the whole list. Element ids: `crop-<key>`, `add-<key>`. */
  cropKey: string;
  slug: string;
  name: string;
  /** 07 号园, where the bed does not say it. */
  garden?: string;
  /** 把·约 1 斤, or 把·剩 3 把 at 3 and below. */
  note: string;
  /** ¥4.5 */
  price: string;
  /** A second quiet line, e.g. its own earlier cut-off: 12:00 前订 */
  warning?: string;
  count: number;
  max?: number;
  soldOut?: boolean;
  /** After the cut-off: seen, not ordered. */
  closed?: boolean;
  onChange: (cropKey: string, count: number) => void;
  onOpen?: (cropKey: string) => void;
}

export const CropOnBed = memo(function CropOnBed(props: CropOnBedProps) {
  const { cropKey, slug, name, garden, note, warning, soldOut = false } = props;
  return (
    <View id={`crop-${cropKey}`} className={`crop ${soldOut ? 'sold-out' : ''}`}>
      <View className={`crop-pic ${props.count ? 'picked' : ''}`} onClick={() => props.onOpen?.(cropKey)}>
        <Produce slug={slug} size="large" />
      </View>
      <View className="crop-name">{name}</View>
      {garden && <View className="t-cap num">{garden}</View>}
      <View className="t-cap">{note}</View>
      {warning && <View className="t-cap c-rice">{warning}</View>}
      <Buying {...props} />
    </View>
  );
});

function Buying({ cropKey, name, price, count, max, soldOut, closed, onChange }: CropOnBedProps) {
  const [stepping, setStepping] = useState(false);
  const change = (next: number) => {
    if (next === 0) setStepping(false);
    onChange(cropKey, next);
  };
  if (soldOut) return <View className="crop-buy c-sub">卖完了</View>;
  if (stepping) {
    return (
      <View className="crop-step">
        <Stepper value={count} max={max} name={name} onChange={change} onValue={() => setStepping(false)} />
      </View>
    );
  }
  const press = () => (count ? setStepping(true) : change(1));
  return (
    <View className="crop-buy">
      <View className="price">{price}</View>
      {!closed && (
        <View id={`add-${cropKey}`} className="plus" {...pressable(count ? `${name}，${count} 份，改数量` : `加一份${name}`)} onClick={press}>
          <View className={`plus-face num ${count ? 'on' : ''}`}>{count || <Icon name="plus" size="small" />}</View>
        </View>
      )}
    </View>
  );
}
