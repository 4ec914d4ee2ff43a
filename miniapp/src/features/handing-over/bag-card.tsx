import { type PointBag, timeOfDay } from '@cunshe/shared';
import { Text, View } from '@tarojs/components';
import { Card } from '@/ui/card';
import { Icon } from '@/ui/icon';
import { pressable } from '@/ui/pressable';
import { Produce } from '@/ui/produce';
import { SmallButton } from '@/ui/small-button';
import './bag-card.scss';

interface BagCardProps {
  bag: PointBag;
  byCode: boolean;
  /** Lines that stay for later. */
  kept: readonly string[];
  onKeep: (lineId: string) => void;
  /** 转给邻居. */
  onMove: () => void;
}

/** Whose bag, which bag, what must be in it; green once it is in her hands. A tap on a line leaves it for later. */
export function BagCard({ bag, byCode, kept, onKeep, onMove }: BagCardProps) {
  const taken = bag.state === 'handed_over';
  return (
    <Card id="bag" look={taken ? 'green' : 'right'}>
      <View className="row between">
        <View className="row bold c-green">
          <Icon name="check" />
          <Text id="verdict">{verdictOf(bag, byCode)}</Text>
        </View>
        <View className="bag-buyer"><View className="bold">{bag.buyerName}</View>{bag.forWhom && <View id="for-whom" className="t-cap">给{bag.forWhom}买的</View>}{bag.byDelegate && <View id="by-delegate" className="t-cap c-green">{bag.delegate}代取</View>}{bag.phoneTail && <View className="t-cap num">尾号 {bag.phoneTail}</View>}</View>
      </View>
      <View id="bag-label" className="bag-label num">{bag.bagLabel}</View>
      <View className="hr" />
      <View className="bag-lines">
        {bag.lines.map((line, place) => (
          <BagLine key={line.lineId} line={line} place={place} kept={kept.includes(line.lineId)} onKeep={taken ? undefined : onKeep} />
        ))}
        <View className="t-cap">共 {bag.lines.length} 样</View>
      </View>
      {bag.gifts.map((gift) => <View key={gift} className="bag-gift bold c-green">再给她：{gift}</View>)}
      {bag.flaws.map((flaw) => <View key={flaw} className="t-cap c-brick">{flaw}，钱已退</View>)}
      {!taken && bag.lines.length > 1 && <View className="t-cap bag-hint">先拿一部分？点一下留下的菜。</View>}
      {!taken && bag.weightsComplete && <SmallButton id="move" kind="line" onPress={onMove}>不要的，转给邻居</SmallButton>}
    </Card>
  );
}

interface BagLineProps {
  line: PointBag['lines'][number];
  place: number;
  kept: boolean;
  onKeep?: (lineId: string) => void;
}

function BagLine({ line, place, kept, onKeep }: BagLineProps) {
  const gone = line.handedOver;
  const press = gone || !onKeep ? {} : { ...pressable(`${line.cropName}${kept ? '一起拿' : '留下'}`), onClick: () => onKeep(line.lineId) };
  return (
    <View id={`line-${place + 1}`} className={`bag-line ${kept || gone ? 'aside' : ''}`} {...press}>
      <Produce slug={line.drawing} size="small" />
      <View className="bold num">{line.amountText ?? '没过秤'}</View>
      {gone && (onKeep || line.givenTo) && <View className="t-cap">{line.givenTo ? `转给 ${line.givenTo}` : '拿走了'}</View>}
      {kept && <View className="t-cap">先留下</View>}
    </View>
  );
}

function verdictOf({ state, handedOverAt, handedOverBy }: PointBag, byCode: boolean): string {
  if (state === 'handed_over') return `${handedOverAt ? timeOfDay(new Date(handedOverAt)) : ''} ${handedOverBy ?? ''}交了`;
  if (state === 'unclaimed') return '没来取的，现在来了';
  return byCode ? '码对了' : '按袋号找到';
}
