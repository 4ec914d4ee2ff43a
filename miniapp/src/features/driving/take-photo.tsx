import type { StopView } from '@cunshe/shared';
import { useState } from 'react';
import { keptPhotos } from '@/platform/kept-photos';
import { photos } from '@/platform/photos';
import { ErrorState } from '@/ui/error-state';
import { SmallButton } from '@/ui/small-button';
import { useStopStep } from './use-run';

/** A photo of what is here, or of what is not; it may be left out. */
export function TakePhoto({ routeId, stop }: { routeId: string; stop: StopView }) {
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
    <>
      <SmallButton id="take-photo" kind="line" onPress={() => void take()}>{stop.photos > 0 ? `照片 ${stop.photos} 张，再拍` : '拍张照'}</SmallButton>
      {(full || step.sentence) && <ErrorState title="没记上" note={full ? '手机满了，照片没存下。腾点地方再拍' : step.sentence!} />}
    </>
  );
}
