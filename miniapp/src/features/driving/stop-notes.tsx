import type { StopView } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { keptPhotos } from '@/platform/kept-photos';
import { photos } from '@/platform/photos';
import { ErrorState } from '@/ui/error-state';
import { SmallButton } from '@/ui/small-button';
import { degreesText } from './degrees';
import { useStopStep } from './use-run';

/** Both may be left out: a photo of what is here, how warm the van is. */
export function StopNotes({ routeId, stop, onMeasure }: { routeId: string; stop: StopView; onMeasure: () => void }) {
  const step = useStopStep(routeId, stop);
  const [full, setFull] = useState(false);
  const take = async () => {
    const [source] = await photos.choose(1);
    if (!source) return;
    const photo = await keptPhotos.keep(source);
    setFull(photo === null);
    if (photo) await step.put({ kind: 'note', input: { stopId: stop.stopId }, photo });
  };
  return (
    <View className="stack">
      <View className="row">
        <SmallButton id="take-photo" kind="line" onPress={() => void take()}>{stop.photos > 0 ? `照片 ${stop.photos} 张，再拍` : '拍张照'}</SmallButton>
        <SmallButton id="measure" kind="line" onPress={onMeasure}>{stop.temperature === null ? '量车厢温度' : `车厢 ${degreesText(stop.temperature)}`}</SmallButton>
      </View>
      {(full || step.sentence) && <ErrorState title="没记上" note={full ? '手机满了，照片没存下。腾点地方再拍' : step.sentence!} />}
    </View>
  );
}
