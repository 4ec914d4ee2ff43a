import type { GardenRating } from '@cunshe/shared';
import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Card } from '@/ui/card';
import { starsText } from './rating-words';

/** Stars, words, and of what. */
export function RatingCard({ rating: { stars, text, who, crops, date }, children }: { rating: GardenRating; children?: ReactNode }) {
  return (
    <Card>
      <View className="row between"><View className="bold c-rice" role="img" aria-label={`${stars} 星`}>{starsText(stars)}</View><View className="t-cap num">{date}</View></View>
      {text !== '' && <View>{text}</View>}
      <View className="t-cap">{who}，{crops}</View>
      {children}
    </Card>
  );
}
