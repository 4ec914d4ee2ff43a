import { baseQuantity, estimatedGrams, type Grade, isPricedByWeight, jinText, quantityText, type StopCrop } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { ItemRow } from '@/ui/item-row';
import { WeighRow } from '@/ui/weigh-row';
import { SmallButton } from '@/ui/small-button';
import { priceText, unitOf } from '../today/listing-words';
import './bag-rows.scss';
import { GRADE_WORDS, gradeOf, nextGrade } from './grades';
import type { DoorBag, Typed } from './weighing';

interface BagRowsProps {
  bags: readonly DoorBag[];
  typed: Typed;
  active: string | null;
  doubtful: readonly string[];
  onOpen: (lineId: string) => void;
  onGrade: (listingId: string, grade: Grade) => void;
}

/** Per crop a list of its bags: counted, or weighed bag by bag. */
export function BagRows({ bags, typed, active, doubtful, onOpen, onGrade }: BagRowsProps) {
  const crops = [...new Map(bags.map((bag) => [bag.listingId, bag.crop])).values()];
  return (
    <>
      {crops.map((crop) => (
        <View key={crop.listingId}>
          <View className="row between">
            <View className="grow"><ItemRow slug={crop.drawing} name={crop.cropName} unitPrice={`${priceText(crop)}${isPricedByWeight(crop.unitKind) ? '' : `/${crop.unitName}`}`} note={cropNote(crop)} /></View>
            <GradeButton crop={crop} grade={gradeOf(typed, crop.listingId)} onGrade={onGrade} />
          </View>
          <View className="weigh-bags">
            {bags.filter((bag) => bag.crop === crop).map((bag) => (
              <WeighRow
                key={bag.lineId} rowKey={bag.lineId} name={bag.bagLabel} note={bagNote(bag)} value={typed[bag.lineId] ?? ''}
                unit={isPricedByWeight(bag.unit.kind) ? '斤' : bag.unit.name} active={active === bag.lineId} done={!!typed[bag.lineId]}
                doubt={doubtful.includes(bag.lineId) ? '再称一次' : undefined} onOpen={onOpen}
              />
            ))}
          </View>
        </View>
      ))}
    </>
  );
}

function GradeButton({ crop: { listingId, drawing, cropName }, grade, onGrade }: { crop: StopCrop; grade: Grade } & Pick<BagRowsProps, 'onGrade'>) {
  return <SmallButton id={`grade-${drawing}`} kind="line" label={`${cropName}，${GRADE_WORDS[grade]}，点一下换`} onPress={() => onGrade(listingId, nextGrade(grade))}>{GRADE_WORDS[grade]}</SmallButton>;
}

/** "订 10 颗，3 袋，一袋一袋称". */
function cropNote(crop: StopCrop): string {
  return `订 ${quantityText(unitOf(crop), baseQuantity(crop.ordered))}，${crop.bags.length} 袋，${isPricedByWeight(crop.unitKind) ? '逐袋称' : '点数'}`;
}

/** What the scale should say about a bag: "约 1.6 斤"; what was ordered where that is the same. */
function bagNote({ unit, ordered }: DoorBag): string {
  return unit.kind === 'count_by_weight' ? `约 ${jinText(estimatedGrams(unit, ordered))} 斤` : `订 ${quantityText(unit, ordered)}`;
}
