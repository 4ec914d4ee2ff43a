import { fen, formatYuan, type OrderPage } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { openPage } from '@/platform/navigation';
import { Card } from '@/ui/card';
import { ItemRow } from '@/ui/item-row';
import { SmallButton } from '@/ui/small-button';
import { PLACES } from '../shell/places';
import { lineAmount } from './order-words';

/** The other orders in the same bag: picked up with the same code. */
export function SameBag({ order: { sameBag, bagLabel } }: { order: OrderPage }) {
  if (sameBag.length === 0) return null;
  return (
    <Card id="same-bag">
      <View className="bold">{bagLabel} 袋里还有你另外{sameBag.length === 1 ? '一单' : ` ${sameBag.length} 单`}，一个码一起取</View>
      {sameBag.map((other) => (
        <View key={other.orderId}>
          {other.lines.map((line) => <ItemRow key={line.lineId} slug={line.drawing} name={line.cropName} note={`${line.plaqueNumber} 号园·${lineAmount(line)}`} price={formatYuan(fen(line.billedFen ?? line.estimateFen))} />)}
          <SmallButton id={`mate-${other.orderId}`} kind="plain" onPress={() => openPage(PLACES.order(other.orderId))}>看这一单</SmallButton>
        </View>
      ))}
    </Card>
  );
}
