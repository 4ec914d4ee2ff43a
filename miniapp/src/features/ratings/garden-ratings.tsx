import { ratingRoutes } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { usePage } from '@/api';
import { SectionTitle } from '@/ui/section-title';
import { RatingCard } from './rating-card';
import { averageText } from './rating-words';

/** What residents say of a garden whose crops they had in hand. */
export function GardenRatings({ householdId }: { householdId: string }) {
  const page = usePage(ratingRoutes.gardenRatings, { householdId }, { keep: true, enabled: householdId !== '' });
  if (!page.data) return null;
  return (
    <>
      <SectionTitle title="邻居怎么说" aside={<View id="garden-average" className="num">{averageText(page.data)}</View>} />
      {page.data.count === 0 && <View className="c-sub">订过这家的菜、取到手了，在订单里就能评。</View>}
      {page.data.ratings.map((rating) => <RatingCard key={rating.ratingId} rating={rating} />)}
    </>
  );
}
