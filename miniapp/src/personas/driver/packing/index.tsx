import { fulfilmentRoutes } from '@cunshe/shared';
import { keepPage, usePage, useWrite } from '@/api';
import { useRun } from '@/features/driving/use-run';
import { PackSheet } from '@/features/packing/pack-sheet';
import { PackingView } from '@/features/packing/packing-view';
import { usePacking } from '@/features/packing/use-packing';
import { PageBody } from '@/features/shell/page-body';
import { Screen } from '@/ui/screen';

/** 装袋 at the village station, where the pairing weighs bags there. */
export default function StationPackingPage() {
  const routeId = useRun().data?.run?.routeId ?? '';
  const page = usePage(fulfilmentRoutes.stationPacking, { routeId }, { keep: true, enabled: routeId !== '' });
  const write = useWrite(fulfilmentRoutes.packAtStation);
  const sending = { ...write, send: (request: Parameters<typeof write.send>[0] | object) => write.send({ ...(request as Parameters<typeof write.send>[0]), routeId }) };
  const packing = usePacking(page.data?.tareGrams ?? 0, sending, (next) => keepPage(fulfilmentRoutes.stationPacking, { routeId }, next));
  const overlay = packing.label && page.data && <PackSheet key={packing.label} page={page.data} packing={packing} busy={write.busy} sentence={write.sentence} />;
  return (
    <Screen title="装袋" offline={{ title: '没信号，单子存在手机里', note: '称好的等有网再记' }} overlay={overlay}>
      <PageBody page={page} skeleton="rows">{(data) => <PackingView page={data} onOpen={packing.open} />}</PageBody>
    </Screen>
  );
}
