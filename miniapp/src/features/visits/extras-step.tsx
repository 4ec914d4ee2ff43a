import type { TripPage } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { Card } from '@/ui/card';
import { Stepper } from '@/ui/stepper';
import { extraText } from './extra-words';
import type { BookTripForm } from './use-book-trip';

/** 采摘和特产, paid with the deposit; who has to wait chooses when a place is there. */
export function ExtrasStep({ trip, book: { form, change } }: { trip: TripPage; book: BookTripForm }) {
  if (trip.extras.length === 0) return null;
  const full = trip.familiesLeft === 0;
  return (
    <Card>
      <View className="stack">
        <View className="t-lead">采摘和特产</View>
        {full && <View className="t-cap">名额满了，轮到你家时再选</View>}
        {!full && trip.extras.map((extra) => (
          <View key={extra.extraId} className="row between">
            <View className="grow"><View>{extra.name}</View><View className="t-cap num">{extraText(extra)}</View></View>
            <Stepper id={`extra-${extra.extraId}`} name={extra.name} value={form.extras[extra.extraId] ?? 0} max={Math.min(20, extra.left)} onChange={(count) => change({ extras: { ...form.extras, [extra.extraId]: count } })} />
          </View>
        ))}
      </View>
    </Card>
  );
}
