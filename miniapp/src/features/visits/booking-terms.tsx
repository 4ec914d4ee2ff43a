import { fen, formatPrice, type TripBookingPage } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { Card } from '@/ui/card';

/** 说好的: the standard and the table's price as they were when the family booked. */
export function BookingTerms({ booking: { standards, tableFen } }: { booking: TripBookingPage }) {
  if (standards.length === 0 && tableFen === null) return null;
  return (
    <Card id="terms" look="sunk">
      <View className="t-cap">报名时说好的，后来改了也按这份</View>
      {standards.map((item) => <View key={item}>{item}</View>)}
      {tableFen !== null && <View className="num">农家餐桌 {formatPrice(fen(tableFen))} 一位，含在团费里</View>}
    </Card>
  );
}
