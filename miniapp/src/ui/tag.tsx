import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { Icon, type IconName } from './icon';
import type { Tone } from './tone';

export interface TagProps {
  tone?: Tone;
  icon?: IconName;
  /** 32 high, for the head of a work screen. */
  large?: boolean;
  children: ReactNode;
}

/** Colour by meaning; the word says it too. */
export function Tag({ tone = 'plain', icon, large = false, children }: TagProps) {
  return (
    <View className={`tag tone-${tone} ${large ? 'large' : ''}`}>
      {icon && <Icon name={icon} size="small" />}
      <View>{children}</View>
    </View>
  );
}
