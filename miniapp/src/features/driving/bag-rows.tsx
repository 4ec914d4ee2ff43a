import { isPricedByWeight, quantityText, spokenWeight, estimatedGrams } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { ItemRow } from '@/ui/item-row';
import { WeighRow } from '@/ui/weigh-row';
import { priceText, unitOf } from '../today/listing-words';
import { cropText } from './stop-words';
import type { DoorBag, Typed } from './weighing';

interface BagRowsProps {
  bags: readonly DoorBag[];
  typed: Typed;
  active: string | null;
  doubtful: readonly string[];
  onOpen: (lineId: string) => void;
}

/** Per crop a list of its bags: counted, or weighed bag by bag. */
export function BagRows({ bags, typed, active, doubtful, onOpen }: BagRowsProps) {
  const crops = [...new Map(bags.map((bag) => [bag.listingId, bag.crop])).values()];
  return (
    <>
      {crops.map((crop) => (
        <View key={crop.listingId}>
          <ItemRow slug={crop.drawing} name={cropText(crop)} note={isPricedByWeight(crop.unitKind) ? `约 ${spokenWeight(estimatedGrams(unitOf(crop), bags.find((bag) => bag.crop === crop)!.ordered))} 一袋` : '点数'} price={priceText(crop)} />
          {bags.filter((bag) => bag.crop === crop).map((bag) => (
            <WeighRow
              key={bag.lineId} rowKey={bag.lineId} name={`${bag.bagLabel} 袋`} note={`订 ${quantityText(bag.unit, bag.ordered)}`} value={typed[bag.lineId] ?? ''}
              unit={isPricedByWeight(bag.unit.kind) ? '斤' : bag.unit.name} active={active === bag.lineId} done={!!typed[bag.lineId]}
              doubt={doubtful.includes(bag.lineId) ? '和订的差得多，再称一次' : undefined} onOpen={onOpen}
            />
          ))}
        </View>
      ))}
    </>
  );
}
