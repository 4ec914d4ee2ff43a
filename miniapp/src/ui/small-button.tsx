import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { Icon, type IconName } from './icon';
import { pressable } from './pressable';
import { named } from './named';

export interface SmallButtonProps {
  id?: string;
  children?: ReactNode;
  kind?: 'primary' | 'line' | 'soft' | 'plain';
  icon?: IconName;
  /** Needed when there is only an icon. */
  label?: string;
  onPress: () => void;
}

/** 44 (elder 60) high, inside rows only. */
export function SmallButton({ id, children, kind = 'soft', icon, label, onPress }: SmallButtonProps) {
  return (
    <View {...named(id)} className={`btn small ${kind}`} {...pressable(label)} onClick={onPress}>
      {icon && <Icon name={icon} />}
      {children}
    </View>
  );
}
