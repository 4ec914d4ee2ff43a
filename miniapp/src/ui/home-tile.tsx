import { View } from '@tarojs/components';
import { pressable } from './pressable';
import { Produce } from './produce';
import { named } from './named';

export interface HomeTileProps {
  id?: string;
  /** Filled green for the one job of the hour; time, money and guests otherwise. */
  look: 'green' | 'rice' | 'tai' | 'lake';
  /** 今天卖菜 */
  title: string;
  /** Bold line: 3 样菜，9 家订了 */
  strong?: string;
  note?: string;
  /** A drawing at the right … */
  slug?: string;
  /** … or a figure: 29 把, 今天约 86.5 元. */
  figure?: { over?: string; value: string; unit: string };
  onPress: () => void;
}

/** The farmer's home: at most three, a fourth only on days with guests. */
export function HomeTile({ id, look, title, strong, note, slug, figure, onPress }: HomeTileProps) {
  return (
    <View {...named(id)} className={`home-tile ${look}`} {...pressable()} onClick={onPress}>
      <View className="grow">
        <View className="home-tile-title">{title}</View>
        {strong && <View className="home-tile-line bold">{strong}</View>}
        {note && <View className="home-tile-line">{note}</View>}
      </View>
      {slug && <Produce slug={slug} size="huge" framed />}
      {figure && (
        <View className="home-tile-figure num">
          {figure.over && <View className="home-tile-over">{figure.over}</View>}
          <View className={`home-tile-value ${figure.over ? 'money' : ''}`}>{figure.value}<View className="home-tile-unit">{figure.unit}</View></View>
        </View>
      )}
    </View>
  );
}
