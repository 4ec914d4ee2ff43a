import { fen, formatPrice, type TripCard } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { Card } from '@/ui/card';
import { pressable } from '@/ui/pressable';
import { Produce } from '@/ui/produce';
import { ProgressSegments } from '@/ui/progress-segments';
import { leftText, whenText } from './trip-words';

/** A trip in a list: what, when, for how much, and how many families still fit. */
export function TripRow({ trip, onOpen }: { trip: TripCard; onOpen: () => void }) {
  return (
    <View id={`trip-${trip.tripId}`} {...pressable()} onClick={onOpen}>
      <Card>
        <View className="stack">
          <View className="row">{['caidao', 'hongcaitai', 'caomei'].map((slug) => <Produce key={slug} slug={slug} framed />)}</View>
          <View className="row between"><View className="t-lead grow">{trip.title}</View><View className="price">{formatPrice(fen(trip.priceFen))}/家</View></View>
          <View className="t-cap num">{whenText(trip)}</View>
          <ProgressSegments done={trip.families - trip.familiesLeft} total={trip.families} />
          <View className="bold c-tai num">{leftText(trip)}</View>
        </View>
      </Card>
    </View>
  );
}
