import type { TripRatingView } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { starsText } from '@/features/ratings/rating-words';
import { Card } from '@/ui/card';
import { SmallButton } from '@/ui/small-button';

/** What one family gave the trip and its household. */
export function TripRatingCard({ rating: { bookingId, name, stars, hostName, hostStars, text, hidden }, onHide }: { rating: TripRatingView; onHide: () => void }) {
  return (
    <Card id={`rating-${bookingId}`}>
      <View className="stack">
        <View className="row between"><View className="t-lead">{name}</View><View className="c-rice" aria-label={`${stars} 星`}>{starsText(stars)}</View></View>
        {hostName !== null && <View className="row between"><View className="t-cap">{hostName}</View><View className="c-rice" aria-label={`${hostStars} 星`}>{starsText(hostStars ?? 0)}</View></View>}
        {text !== '' && <View className={hidden ? 't-cap' : ''}>{text}</View>}
        {hidden && <View className="t-cap">话收起来了，星还算</View>}
        {text !== '' && !hidden && <SmallButton id={`hide-${bookingId}`} kind="line" onPress={onHide}>收起这句话</SmallButton>}
      </View>
    </Card>
  );
}
