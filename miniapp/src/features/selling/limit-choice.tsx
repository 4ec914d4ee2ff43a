import { View } from '@tarojs/components';
import { Card } from '@/ui/card';
import { SmallButton } from '@/ui/small-button';
import type { Offer } from './selling-words';

const LIMITS = [null, 1, 2, 3, 5] as const;

/** 每家最多, so that what is scarce goes round: a tap takes the next. Nobody has to choose, 不限 is chosen. */
export function LimitChoice({ offer, onChange }: { offer: Offer; onChange: (offer: Offer) => void }) {
  const { choice, most } = offer;
  const next = LIMITS[(LIMITS.findIndex((limit) => limit === most) + 1) % LIMITS.length] ?? null;
  return (
    <Card>
      <View className="row between">
        <View className="grow">一家最多买几{choice.unitName}</View>
        <SmallButton id="most" icon="edit" onPress={() => onChange({ ...offer, most: next })}>{most === null ? '不限' : `${most} ${choice.unitName}`}</SmallButton>
      </View>
    </Card>
  );
}
