import { memo } from 'react';
import { View } from '@tarojs/components';
import { Icon } from './icon';
import { Plaque } from './plaque';
import { pressable } from './pressable';
import { named } from './named';

export interface GardenHeaderProps {
  id?: string;
  number: string;
  /** The farmer's name. */
  name: string;
  /** 3 组 */
  note?: string;
  /** Folds away at large text: 种菜 41 年 */
  more?: string;
  /** Length of the story: 48″. */
  audio?: string;
  onOpen?: () => void;
}

/** Head of a garden's card: plaque, farmer, story. */
export const GardenHeader = memo(function GardenHeader(props: GardenHeaderProps) {
  const { number, name, note, more, audio } = props;
  return (
    <View {...named(props.id)} className="garden-header" {...pressable()} onClick={props.onOpen}>
      <Plaque number={number} />
      <View className="grow">
        <View className="garden-name">{name}</View>
        {note && <View className="garden-note t-cap">{note}</View>}
        {more && <View className="garden-note garden-more t-cap">·{more}</View>}
      </View>
      {audio && <View className="garden-audio num"><Icon name="sound" size="small" />{audio}</View>}
      {props.onOpen && !audio && <Icon name="right" size="small" />}
    </View>
  );
});
