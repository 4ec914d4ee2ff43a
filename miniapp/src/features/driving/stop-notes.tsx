import type { StopView } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { SmallButton } from '@/ui/small-button';
import { degreesText } from './degrees';
import { TakePhoto } from './take-photo';

/** Both may be left out: a photo of what is here, how warm the van is. */
export function StopNotes({ routeId, stop, onMeasure }: { routeId: string; stop: StopView; onMeasure: () => void }) {
  return (
    <View className="row">
      <TakePhoto routeId={routeId} stop={stop} />
      <SmallButton id="measure" kind="line" onPress={onMeasure}>{stop.temperature === null ? '量车厢温度' : `车厢 ${degreesText(stop.temperature)}`}</SmallButton>
    </View>
  );
}
