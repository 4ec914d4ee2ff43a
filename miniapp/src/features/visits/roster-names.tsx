import { tripDayRoutes, type TripNames } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { call, sentenceFor } from '@/api';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { callPhone } from '@/platform/phone-call';
import { ErrorState } from '@/ui/error-state';
import { SmallButton } from '@/ui/small-button';

/** Names and whom to call, kept nowhere on the phone: asked for anew each time, and each time remembered. */
export function RosterNames({ tripId }: { tripId: string }) {
  const [names, setNames] = useState<TripNames | null>(null);
  const [sentence, setSentence] = useState<string | null>(null);
  const show = () => call(tripDayRoutes.tripNames, { tripId }).then(setNames, (error: unknown) => setSentence(sentenceFor(error)));
  if (!names)
    return (
      <>
        <Button id="show-names" wide kind="line" onPress={() => void show()}>看名字和紧急电话，每看一次记一次</Button>
        {sentence && <ErrorState title="看不了" note={sentence} />}
      </>
    );
  return (
    <Card id="names">
      <View className="stack">
        {names.families.map(({ bookingId, people, contactName, contactPhone }) => (
          <View key={bookingId}>
            <View className="bold">{people.map(({ name, band }) => (band ? `${name}（${band} 岁）` : name)).join('、')}</View>
            <View className="row between"><View className="t-cap num">紧急联系：{contactName} {contactPhone}</View><SmallButton id={`call-${bookingId}`} kind="line" onPress={() => callPhone(contactPhone)}>打电话</SmallButton></View>
          </View>
        ))}
        <Button id="hide-names" wide kind="plain" onPress={() => setNames(null)}>收起</Button>
      </View>
    </Card>
  );
}
