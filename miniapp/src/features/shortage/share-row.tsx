import { baseQuantity, isOrderedByWeight, quantityText, type ShortageView, type ShortShareView } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { Stepper } from '@/ui/stepper';
import { unitOf } from '../today/listing-words';
import { amount, WISH_WORDS } from './shortage-words';
import './share-row.scss';

/** What is ordered by weight is cut in whole 两. */
const GRAMS_PER_LIANG = 50;

interface ShareRowProps {
  shortage: ShortageView;
  share: ShortShareView;
  /** Null once it is decided. */
  onShare: ((quantity: number) => void) | null;
}

/** One bag's share, and the sentence its resident gets. */
export function ShareRow({ shortage, share, onShare }: ShareRowProps) {
  const note = `订 ${amount(shortage, share.wanted)}·${WISH_WORDS[share.wish]}${share.byHand ? '·手动' : ''}`;
  return (
    <View id={`share-${share.bagLabel}`} className="share-row">
      <View className="row between">
        <View className="grow"><View className="bold num">{share.bagLabel}</View><View className="t-cap num">{note}</View></View>
        {onShare
          ? <Stepper value={share.allotted} max={share.wanted} step={isOrderedByWeight(shortage.unitKind) ? GRAMS_PER_LIANG : 1} name={share.bagLabel} text={quantityText(unitOf(shortage), baseQuantity(share.allotted))} onChange={onShare} />
          : <View className="bold num">{amount(shortage, share.allotted)}</View>}
      </View>
      <View className={`t-cap num ${share.sentence ? '' : 'c-sub'}`}>{share.sentence ?? '照给，不用说'}</View>
    </View>
  );
}
