import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { Icon, type IconName } from './icon';
import { pressable } from './pressable';
import { Produce } from './produce';
import { named } from './named';

export interface ElderTileProps {
  id?: string;
  /** 红菜薹, 20, 别的数 */
  text: string;
  /** A second line: 20 把 4 块 5. */
  note?: string;
  slug?: string;
  icon?: IconName;
  /** Numbers are drawn larger. */
  number?: boolean;
  on?: boolean;
  onPress: () => void;
}

/** At most six a step. Chosen = thick green border and a tick. */
export function ElderTile({ id, text, note, slug, icon, number = false, on = false, onPress }: ElderTileProps) {
  const shape = slug ? 'drawn' : icon ? 'with-icon' : number ? 'number' : '';
  return (
    <View {...named(id)} className={`elder-tile ${shape} ${on ? 'on' : ''}`} {...pressable()} aria-pressed={on} onClick={onPress}>
      {slug && <Produce slug={slug} size="large" />}
      {icon && <Icon name={icon} size="huge" className="c-green" />}
      <View>{text}</View>
      {note && <View className="elder-tile-note">{note}</View>}
      {on && number && <View className="elder-tile-chosen"><Icon name="check" size="small" />选了</View>}
      {on && !number && <View className="elder-tile-tick"><Icon name="check" size="normal" /></View>}
    </View>
  );
}

/** Tiles side by side: two for crops, three for numbers. */
export function ElderTiles({ columns, children }: { columns: 2 | 3; children: ReactNode }) {
  return <View className={`elder-tiles of-${columns}`}>{children}</View>;
}
