import { View } from '@tarojs/components';
import { Card } from './card';
import { Icon } from './icon';
import { Produce } from './produce';

export interface BagCardProps {
  /** 码对了 */
  verdict: string;
  /** */
  bag: string;
  /** 左架第 2 层 */
  shelf?: string;
  /** 王女士 */
  name: string;
  /** 尾号 5621 */
  phone?: string;
  items: readonly { slug: string; amount: string }[];
}

/** What the keeper takes from the shelf, after a right code. */
export function BagCard({ verdict, bag, shelf, name, phone, items }: BagCardProps) {
  return (
    <Card id="bag" look="right">
      <View className="bag-head">
        <View className="grow">
          <View className="row c-green"><Icon name="check" /><View className="bold">{verdict}</View></View>
          <View className="bag-place"><View className="bag-label num">{bag}</View>{shelf && <View className="c-sub">{shelf}</View>}</View>
        </View>
        <View className="bag-who"><View className="bold">{name}</View>{phone && <View className="t-cap num">{phone}</View>}</View>
      </View>
      <View className="hr" />
      <View className="bag-items">
        {items.map(({ slug, amount }) => (
          <View key={slug} className="bag-item"><Produce slug={slug} /><View className="bag-amount num">{amount}</View></View>
        ))}
        <View className="t-cap bag-item">共 {items.length} 样</View>
      </View>
    </Card>
  );
}
