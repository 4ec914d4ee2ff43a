import type { SkipStopRequest, StopView } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/ui/button';
import { Choice } from '@/ui/choice';
import { ErrorState } from '@/ui/error-state';
import { Sheet } from '@/ui/sheet';
import { SKIPS } from './stop-words';
import { TakePhoto } from './take-photo';
import { useStopStep } from './use-run';

type Reason = SkipStopRequest['reason'];

const REASONS = (Object.keys(SKIPS) as Reason[]).map((key) => ({ key, text: SKIPS[key] }));

/** A door that gives nothing is left with a reason; whoever ordered there is refunded. */
export function SkipSheet({ routeId, stop, open, onClose }: { routeId: string; stop: StopView; open: boolean; onClose: () => void }) {
  const skip = useStopStep(routeId, stop);
  const [reason, setReason] = useState<Reason>();
  const press = async () => {
    if (reason && (await skip.put({ kind: 'skip', input: { stopId: stop.stopId, reason } }))) onClose();
  };
  return (
    <Sheet
      id="skip-sheet" open={open} title={`跳过 ${stop.title}`} onClose={onClose}
      action={<Button id="skip" wide busy={skip.busy && '正在记…'} disabled={!reason && '先点为什么'} onPress={() => void press()}>跳过这一站</Button>}
    >
      <View className="stack">
        <Choice options={REASONS} value={reason} onChange={setReason} />
        <View className="row"><TakePhoto routeId={routeId} stop={stop} /><View className="grow t-cap">门锁着、路断了，拍一张说得清。可以不拍</View></View>
        <View className="t-cap">到下一站之前都能撤回。订了这家的住户会退钱，并收到一句说明。</View>
        {skip.sentence && <ErrorState title="没记上" note={skip.sentence} />}
      </View>
    </Sheet>
  );
}
