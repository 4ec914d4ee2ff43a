import { type CertificatesPage, tracingRoutes } from '@cunshe/shared';
import { useWrite } from '@/api';
import { BottomBar } from '@/ui/bottom-bar';
import { Button } from '@/ui/button';
import { ErrorState } from '@/ui/error-state';

/** Issues one certificate for the chosen batches, when they lie in one lot. */
export function MixBar({ operatorId, batchIds, onDone }: { operatorId: string; batchIds: readonly string[]; onDone: (date: CertificatesPage['businessDate'] | null) => void }) {
  const mixing = useWrite(tracingRoutes.mixCertificate);
  const mix = async () => {
    const certificate = await mixing.send({ operatorId, batchIds });
    if (certificate) onDone(certificate.batches[0]?.businessDate ?? null);
  };
  return (
    <>
      {mixing.sentence && <ErrorState title="没开成" note={mixing.sentence} />}
      <BottomBar><Button id="mix" grow busy={mixing.busy && '正在开…'} disabled={batchIds.length < 2 && '混在一起的，点选两家以上'} onPress={() => void mix()}>{`混装重开 ${batchIds.length} 批`}</Button></BottomBar>
    </>
  );
}
