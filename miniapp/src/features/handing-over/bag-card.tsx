import { type PointBag, timeOfDay } from '@cunshe/shared';
import { Text, View } from '@tarojs/components';
import { Card } from '@/ui/card';
import { Icon } from '@/ui/icon';
import { Produce } from '@/ui/produce';
import './bag-card.scss';

/** Whose bag, which bag, what must be in it; green once it is in her hands. */
export function BagCard({ bag, byCode }: { bag: PointBag; byCode: boolean }) {
  const taken = bag.state === 'handed_over';
  return (
    <Card id="bag" look={taken ? 'green' : 'right'}>
      <View className="row between">
        <View className="row bold c-green">
          <Icon name="check" />
          <Text id="verdict">{taken ? `${bag.handedOverAt ? timeOfDay(new Date(bag.handedOverAt)) : ''} 交了` : byCode ? '码对了' : '按袋号找到'}</Text>
        </View>
        <View className="bag-buyer"><View className="bold">{bag.buyerName}</View>{bag.phoneTail && <View className="t-cap num">尾号 {bag.phoneTail}</View>}</View>
      </View>
      <View id="bag-label" className="bag-label num">{bag.bagLabel}</View>
      <View className="hr" />
      <View className="bag-lines">
        {bag.lines.map((line) => (
          <View key={line.lineId} className="bag-line">
            <Produce slug={line.drawing} size="small" />
            <View className="bold num">{line.amountText ?? '没过秤'}</View>
          </View>
        ))}
        <View className="t-cap">共 {bag.lines.length} 样</View>
      </View>
    </Card>
  );
}
