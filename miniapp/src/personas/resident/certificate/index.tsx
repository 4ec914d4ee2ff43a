import { type BatchView, type CertificateView, tracingRoutes } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { usePage } from '@/api';
import { PageBody } from '@/features/shell/page-body';
import { batchText } from '@/features/tracing/batch-text';
import { CertificateCard } from '@/features/tracing/certificate-card';
import { goBack, usePageParams } from '@/platform/navigation';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { Screen } from '@/ui/screen';

/** 哪来的: the batch a line was filled from and its certificate; or one certificate, by the code on the paper. */
export default function CertificatePage() {
  const { number, orderId = '', lineId = '' } = usePageParams();
  return <Screen title="菜是哪来的" onBack={goBack}>{number ? <OnPaper number={number} /> : <OfLine orderId={orderId} lineId={lineId} />}</Screen>;
}

function OnPaper({ number }: { number: string }) {
  const page = usePage(tracingRoutes.certificate, { number }, { keep: true });
  return <PageBody page={page} skeleton="rows">{(certificate) => <Origin batches={certificate.batches} certificates={[certificate]} />}</PageBody>;
}

function OfLine({ orderId, lineId }: { orderId: string; lineId: string }) {
  const page = usePage(tracingRoutes.lineTrace, { orderId, lineId }, { keep: true });
  return (
    <PageBody page={page} skeleton="rows">
      {({ batches, certificates, certificateDue }) => (
        <View className="stack">
          {batches.length === 0 && <EmptyState title="还没收菜" note="车到农户家过了秤，这里写着是哪一批" />}
          <Origin batches={batches} certificates={certificates} />
          {batches.length > 0 && certificates.length === 0 && <View className="t-cap">{certificateDue ? '合格证正在开，过一会儿再看' : '这样东西不用开合格证'}</View>}
        </View>
      )}
    </PageBody>
  );
}

function Origin({ batches, certificates }: { batches: readonly BatchView[]; certificates: readonly CertificateView[] }) {
  return (
    <View className="stack">
      {batches.map((batch) => (
        <Card key={batch.batchId} id={`batch-${batch.plaqueNumber}`}>
          <View className="t-lead">{batch.cropName} {batch.amountText}</View>
          <View className="t-cap num">{batchText(batch)}</View>
        </Card>
      ))}
      {certificates.map((certificate) => <CertificateCard key={certificate.number} certificate={certificate} />)}
    </View>
  );
}
