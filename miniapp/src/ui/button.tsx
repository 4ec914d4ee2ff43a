import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { Icon, type IconName } from './icon';
import { pressable } from './pressable';
import { named } from './named';

export interface ButtonProps {
  id?: string;
  children: ReactNode;
  /** One filled (primary) button a screen. */
  kind?: 'primary' | 'line' | 'soft' | 'plain';
  icon?: IconName;
  /** Takes the row's free width. */
  grow?: boolean;
  /** As wide as its container. */
  wide?: boolean;
  /** 56 (elder 76) high: the one thing under the thumb. */
  tall?: boolean;
  /** Text while the work runs (正在付…); taps do nothing. */
  busy?: string | false;
  /** Why it cannot be pressed now; replaces the text. */
  disabled?: string | false;
  onPress: () => void;
}

export function Button(props: ButtonProps) {
  const { kind = 'primary', busy, disabled } = props;
  const still = Boolean(busy || disabled);
  const shape = ['grow', 'wide', 'tall'].filter((flag) => props[flag as 'grow' | 'wide' | 'tall']).join(' ');
  return (
    <View
      {...named(props.id)}
      className={`btn ${kind} ${shape} ${busy ? 'busy' : ''} ${disabled ? 'disabled' : ''}`}
      {...pressable(undefined, still)}
      onClick={() => { if (!still) props.onPress(); }}
    >
      {props.icon && !still && <Icon name={props.icon} />}
      <View>{busy || disabled || props.children}</View>
    </View>
  );
}
