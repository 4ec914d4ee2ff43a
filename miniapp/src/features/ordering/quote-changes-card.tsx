import type { QuoteChange, SaleUnit } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { Card } from '@/ui/card';
import { changeText } from './quote-change-words';

interface QuoteChangesCardProps {
  changes: readonly QuoteChange[];
  unitOfListing: (listingId: string) => SaleUnit | null;
}

/** What changed since the resident looked: said before she pays the new total. */
export function QuoteChangesCard({ changes, unitOfListing }: QuoteChangesCardProps) {
  if (changes.length === 0) return null;
  return (
    <Card id="quote-changes" look="rice">
      <View className="bold">有变动，钱没扣。看过新的合计再付</View>
      {changes.map((change) => <View key={`${change.kind}-${change.listingId ?? change.feeType}`} className="num">{changeText(change, unitOfListing)}</View>)}
    </Card>
  );
}
