import { baseQuantity, type HarvestCrop, quantityText } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { Card } from '@/ui/card';
import { KeyValue } from '@/ui/key-value';
import { Produce } from '@/ui/produce';
import { SmallButton } from '@/ui/small-button';
import { unitOf } from '../today/listing-words';

/** One crop to cut: when its turn is, how much in all, then bag by bag with the number to write on each. */
export function CropCard({ crop, turn, onShort }: { crop: HarvestCrop; turn: string; onShort: (() => void) | null }) {
  const unit = unitOf(crop);
  return (
    <Card id={`harvest-${crop.drawing}`}>
      <View className="row">
        <Produce slug={crop.drawing} size="large" framed />
        <View className="grow">{turn && <View className="c-sub">{turn}</View>}<View className="t-title">{crop.cropName}</View><View className="t-display num">{quantityText(unit, baseQuantity(crop.ordered))}</View></View>
        {onShort && <SmallButton id={`short-${crop.drawing}`} kind="line" onPress={onShort}>不够</SmallButton>}
      </View>
      {crop.declared !== null && <View className="bold c-brick num">报了只有 {quantityText(unit, baseQuantity(crop.declared))}，正在安排</View>}
      <View className="hr" />
      {crop.bags.map((bag) => <KeyValue key={bag.lineId} label={`${bag.bagLabel} 袋${bag.buyer ? `，${bag.buyer}` : ''}`} value={quantityText(unit, baseQuantity(bag.ordered))} look="bold" />)}
    </Card>
  );
}
