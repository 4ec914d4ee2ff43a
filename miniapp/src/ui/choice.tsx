import { View } from '@tarojs/components';
import { Icon } from './icon';
import { pressable } from './pressable';

export interface ChoiceProps<K extends string> {
  options: readonly { key: K; text: string }[];
  value: K | undefined;
  onChange: (key: K) => void;
}

/** One of two or three, side by side: 现金 / 微信转账. Ids: `choice-<key>`. */
export function Choice<K extends string>({ options, value, onChange }: ChoiceProps<K>) {
  return (
    <View className="choice">
      {options.map(({ key, text }) => (
        <View key={key} id={`choice-${key}`} className={`choice-box ${key === value ? 'on' : ''}`} {...pressable()} aria-pressed={key === value} onClick={() => onChange(key)}>
          {key === value && <Icon name="check" size="small" />}{text}
        </View>
      ))}
    </View>
  );
}
