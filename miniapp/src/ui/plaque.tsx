import { memo } from 'react';
import { View } from '@tarojs/components';

export interface PlaqueProps {
  /** The garden's number as printed on its sign: "07". */
  number: string;
}

/** The green board at the garden's gate: a number and nothing else. */
export const Plaque = memo(function Plaque({ number }: PlaqueProps) {
  return <View className="plaque num">{number} 号园</View>;
});
