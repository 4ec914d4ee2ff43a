import { View } from '@tarojs/components';
import { pressable } from './pressable';
import { named } from './named';

export interface ChipProps {
  id?: string;
  text: string;
  on: boolean;
  onPress: () => void;
}

export function Chip({ id, text, on, onPress }: ChipProps) {
  return (
    <View {...named(id)} className={`chip ${on ? 'on' : ''}`} {...pressable()} aria-pressed={on} onClick={onPress}>
      <View className="chip-face">{text}</View>
    </View>
  );
}

export interface ChipRowProps<K extends string> {
  options: readonly { key: K; text: string }[];
  value: K;
  onChange: (key: K) => void;
}

/** One of a few: 按菜园 / 按菜. Each chip's id is `chip-<key>`. */
export function ChipRow<K extends string>({ options, value, onChange }: ChipRowProps<K>) {
  return (
    <View className="chip-row">
      {options.map(({ key, text }) => (
        <Chip key={key} id={`chip-${key}`} text={text} on={key === value} onPress={() => onChange(key)} />
      ))}
    </View>
  );
}
