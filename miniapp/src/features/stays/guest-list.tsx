import { type HostStaysPage, type StayGuest, stayRoutes } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { call, sentenceFor } from '@/api';
import { Button } from '@/ui/button';
import { ErrorState } from '@/ui/error-state';

const SEEN: readonly HostStaysPage['bookings'][number]['state'][] = ['confirmed', 'checked_in', 'checked_out'];

/** Who sleeps there, for the police's book: on asking alone, never kept on the phone. */
export function GuestList({ booking: { bookingId, state, identity } }: { booking: HostStaysPage['bookings'][number] }) {
  const [guests, setGuests] = useState<readonly StayGuest[] | null>(null);
  const [sentence, setSentence] = useState<string | null>(null);
  const press = () => call(stayRoutes.stayGuests, { bookingId }).then((answer) => setGuests(answer.guests), (error: unknown) => setSentence(sentenceFor(error)));
  if (identity === 'unneeded' || !SEEN.includes(state)) return null;
  if (identity === 'missing') return <View className="c-brick bold">身份证还没登记，提醒客人在订单里填</View>;
  return (
    <View className="stack" id={`guests-of-${bookingId}`}>
      {guests?.map(({ name, idNumber }) => <View key={idNumber} className="t-lead num">{name} {idNumber}</View>)}
      {!guests && <Button id="see-guests" wide kind="line" onPress={() => void press()}>看身份证号，去登记</Button>}
      {sentence && <ErrorState title="现在看不了" note={sentence} />}
    </View>
  );
}
