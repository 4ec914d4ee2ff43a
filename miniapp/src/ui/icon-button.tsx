import { View } from '@tarojs/components';
import { Icon, type IconName } from './icon';
import { pressable } from './pressable';
import { named } from './named';

export interface IconButtonProps {
  id?: string;
  icon: IconName;
  /** Read out in place of words: 打电话. */
  label: string;
  /** Soft green square (elder: 念给我听), or bare. */
  boxed?: boolean;
  onPress: () => void;
}

export function IconButton({ id, icon, label, boxed = false, onPress }: IconButtonProps) {
  return (
    <View {...named(id)} className={`icon-btn ${boxed ? 'boxed' : ''}`} {...pressable(label)} onClick={onPress}>
      <Icon name={icon} size={boxed ? 'large' : 'normal'} />
    </View>
  );
}
