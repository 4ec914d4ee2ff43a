import { fulfilmentRoutes } from '@cunshe/shared';
import { usePage } from '@/api';
import { useRun } from '@/features/driving/use-run';
import { PackingScreen } from '@/features/packing/packing-screen';
import { usePackSending } from '@/features/packing/use-pack-sending';
import { useWeighedAtStation } from '@/state/weighed-offline';

/** 装袋 at the village station, where the pairing weighs bags there. */
export default function StationPackingPage() {
  const here = { routeId: useRun().data?.run?.routeId ?? '' };
  const page = usePage(fulfilmentRoutes.stationPacking, here, { keep: true, enabled: here.routeId !== '' });
  const sending = usePackSending({ read: fulfilmentRoutes.stationPacking, write: fulfilmentRoutes.packAtStation, here, queue: useWeighedAtStation(), onDone: page.refresh });
  return <PackingScreen page={page} sending={sending} />;
}
