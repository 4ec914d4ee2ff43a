import type { PackingPage } from '@cunshe/shared';
import type { Page } from '@/api';
import { Screen } from '@/ui/screen';
import { KeptOnPhone } from '../offline/kept-on-phone';
import { PageBody } from '../shell/page-body';
import { PackSheet } from './pack-sheet';
import { PackingView } from './packing-view';
import { usePacking } from './use-packing';
import type { usePackSending } from './use-pack-sending';

interface PackingScreenProps<Here extends object> {
  page: Page<PackingPage>;
  sending: ReturnType<typeof usePackSending<Here>>;
}

/** 装袋, wherever it is done: bag by bag, also without a network. */
export function PackingScreen<Here extends object>({ page, sending }: PackingScreenProps<Here>) {
  const { waiting, refused, forget } = sending.offline;
  const packing = usePacking(page.data?.tareGrams ?? 0, sending);
  const overlay = packing.label && page.data && <PackSheet key={packing.label} page={page.data} packing={packing} busy={sending.busy} online={sending.online} sentence={sending.sentence} />;
  return (
    <Screen title="装袋" offline={{ title: '没信号，单子存在手机里', note: '照样称，先记在手机里，有网自动补报' }} overlay={overlay}>
      <KeptOnPhone waiting={waiting} refused={refused} done="称过" onSeen={forget} />
      <PageBody page={page} skeleton="rows">{(data) => <PackingView page={data} kept={waiting.map(({ name }) => name)} onOpen={packing.open} />}</PageBody>
    </Screen>
  );
}
