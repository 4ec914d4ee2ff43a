import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { named } from './named';

export interface KeyValueProps {
  id?: string;
  label: ReactNode;
  value: ReactNode;
  /** Class of the value: bold, price, c-green … */
  look?: string;
}

/** 全卖完是 … 90 块 */
export function KeyValue({ id, label, value, look = '' }: KeyValueProps) {
  return (
    <View className="key-value">
      <View className="grow">{label}</View>
      <View {...named(id)} className={`num ${look}`}>{value}</View>
    </View>
  );
}
