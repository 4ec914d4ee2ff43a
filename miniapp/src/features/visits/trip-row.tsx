import { fen, formatPrice, type TripCard } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { Card } from '@/ui/card';
import { Icon } from '@/ui/icon';
import { pressable } from '@/ui/pressable';
import { FamilyPlaces } from './family-places';
import { TripScene } from './trip-scene';
import { leftText, whenText } from './trip-words';

/** A trip in a list: what, when, for how much, and how many families still fit. */
export function TripRow({ trip, onOpen }: { trip: TripCard; onOpen: () => void }) {
  return (
    <View id={`trip-${trip.tripId}`} {...pressable()} onClick={onOpen}>
      <Card flush>
        <TripScene title={trip.title} />
        <View className="trip-words stack">
          <View className="row between"><View className="t-lead grow">{trip.title}</View><View className="price">{formatPrice(fen(trip.priceFen))}/家</View></View>
          <View className="trip-facts num"><Icon name="calendar" size="small" /><View>{whenText(trip)}</View></View>
          <View className="row between"><FamilyPlaces families={trip.families} left={trip.familiesLeft} /><View className="trip-left bold c-tai num">{leftText(trip)}</View></View>
        </View>
      </Card>
    </View>
  );
}
