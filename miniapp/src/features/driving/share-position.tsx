import { fulfilmentRoutes } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { ErrorState } from '@/ui/error-state';
import { IconRow } from '@/ui/icon-row';
import type { Run } from './stop-words';
import { useRunStep } from './use-run';
import { useTellPosition } from './use-tell-position';

/** 报位置: the driver says yes to it for this run, and takes it back; without it the run goes on all the same. */
export function SharePosition({ run: { routeId, sharesPosition } }: { run: Run }) {
  const sharing = useRunStep(fulfilmentRoutes.sharePosition);
  const refused = useTellPosition(routeId, sharesPosition);
  const set = (share: boolean) => void sharing.send({ routeId, share });
  return (
    <View>
      {sharesPosition
        ? <IconRow id="position-shared" icon="pin" title="调度看得到车在哪" note={refused ? '手机没给位置。到手机设置里允许定位，或先不报' : '只留最后一处，收车就删'} action="不报了" onPress={() => set(false)} />
        : <IconRow id="share-position" icon="pin" tone="lake" title="让调度看到车在哪" note="等菜的人知道几点到。只留最后一处，收车就删；不同意也照样收菜" action="同意" onPress={() => set(true)} />}
      {sharing.sentence && <ErrorState title="没改成" note={sharing.sentence} />}
    </View>
  );
}
