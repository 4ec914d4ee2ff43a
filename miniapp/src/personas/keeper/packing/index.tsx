import { fulfilmentRoutes } from '@cunshe/shared';
import { keepPage, usePage, useWrite } from '@/api';
import { PackSheet } from '@/features/packing/pack-sheet';
import { PackingView } from '@/features/packing/packing-view';
import { usePacking } from '@/features/packing/use-packing';
import { PageBody } from '@/features/shell/page-body';
import { useRole } from '@/state/session';
import { Screen } from '@/ui/screen';

/** 装袋 at the gate, where the pairing weighs bags there. */
export default function GatePackingPage() {
  const pickupPointId = useRole()?.scopeId ?? '';
  const page = usePage(fulfilmentRoutes.gatePacking, { pickupPointId }, { keep: true, enabled: pickupPointId !== '' });
  const write = useWrite(fulfilmentRoutes.packAtGate);
  const sending = { ...write, send: (request: Parameters<typeof write.send>[0] | object) => write.send({ ...(request as Parameters<typeof write.send>[0]), pickupPointId }) };
  const packing = usePacking(page.data?.tareGrams ?? 0, sending, (next) => keepPage(fulfilmentRoutes.gatePacking, { pickupPointId }, next));
  const overlay = packing.label && page.data && <PackSheet key={packing.label} page={page.data} packing={packing} busy={write.busy} sentence={write.sentence} />;
  return (
    <Screen title="装袋" offline={{ title: '没信号，单子存在手机里', note: '称好的等有网再记' }} overlay={overlay}>
      <PageBody page={page} skeleton="rows">{(data) => <PackingView page={data} onOpen={packing.open} />}</PageBody>
    </Screen>
  );
}
