import { fulfilmentRoutes } from '@cunshe/shared';
import { usePage } from '@/api';
import { useRun } from '@/features/driving/use-run';
import { PackingScreen } from '@/features/packing/packing-screen';
import { usePackSending } from '@/features/packing/use-pack-sending';
import { useWeighedAtStation } from '@/state/weighed-offline';
import { EmptyState } from '@/ui/empty-state';
import { Screen } from '@/ui/screen';

/** 装袋 at the village station, where the pairing weighs bags there. */
export default function StationPackingPage() {
  const run = useRun();
  const here = { routeId: run.data?.run?.routeId ?? '' };
  const page = usePage(fulfilmentRoutes.stationPacking, here, { keep: true, enabled: here.routeId !== '' });
  const sending = usePackSending({ read: fulfilmentRoutes.stationPacking, write: fulfilmentRoutes.packAtStation, here, queue: useWeighedAtStation(), onDone: page.refresh });
  if (run.data && !run.data.run) return <Screen title="装袋"><EmptyState title="今天没有你的车次" note="排了车、收了菜，再来这里装袋" /></Screen>;
  return <PackingScreen page={page} sending={sending} />;
}
