import { View } from '@tarojs/components';
import { Icon } from './icon';
import { pressable } from './pressable';

export interface PlaceSwitchProps {
  /** 九峰小区 */
  name: string;
  onPress: () => void;
}

/** For Screen's `navLeft`: which compound this is, and the way to change it. */
export function PlaceSwitch({ name, onPress }: PlaceSwitchProps) {
  return (
    <View id="place" className="place-switch" {...pressable(`${name}，换小区`)} onClick={onPress}>
      <Icon name="pin" />
      <View className="place-name">{name}</View>
      <Icon name="down" size="small" />
    </View>
  );
}
