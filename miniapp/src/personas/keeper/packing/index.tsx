import { fulfilmentRoutes } from '@cunshe/shared';
import { usePage } from '@/api';
import { PackingScreen } from '@/features/packing/packing-screen';
import { usePackSending } from '@/features/packing/use-pack-sending';
import { useWeighedAtGate } from '@/state/weighed-offline';
import { useRole } from '@/state/session';

/** 装袋 at the gate, where the pairing weighs bags there. */
export default function GatePackingPage() {
  const here = { pickupPointId: useRole()?.scopeId ?? '' };
  const page = usePage(fulfilmentRoutes.gatePacking, here, { keep: true, enabled: here.pickupPointId !== '' });
  const sending = usePackSending({ read: fulfilmentRoutes.gatePacking, write: fulfilmentRoutes.packAtGate, here, queue: useWeighedAtGate(), onDone: page.refresh });
  return <PackingScreen page={page} sending={sending} />;
}
