import { addDays, type BatchView, businessDate, type BusinessDate, businessDateOf, dateText, tracingRoutes } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { openFile, sentenceFor, usePage } from '@/api';
import { DateSteps } from '@/features/books/date-steps';
import { PageBody } from '@/features/shell/page-body';
import { PLACES } from '@/features/shell/places';
import { useNow } from '@/features/shell/use-now';
import { batchText } from '@/features/tracing/batch-text';
import { CertificateCard } from '@/features/tracing/certificate-card';
import { MixBar } from '@/features/tracing/mix-bar';
import { goBack, openPage } from '@/platform/navigation';
import { useRole } from '@/state/session';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { Screen } from '@/ui/screen';
import { SectionTitle } from '@/ui/section-title';
import { SmallButton } from '@/ui/small-button';
import { useToast } from '@/ui/use-toast';

/** 合格证: a day's, to print, to issue anew where growers' produce was mixed, and to begin a recall from. */
export default function CertificatesScreen() {
  const operatorId = useRole()?.scopeId ?? '';
  const today = businessDateOf(new Date(useNow()));
  const [chosen, setChosen] = useState<BusinessDate | null>(null);
  const [batches, setBatches] = useState<readonly string[]>([]);
  const [toast, show] = useToast();
  const date = chosen ?? today;
  const page = usePage(tracingRoutes.certificates, { operatorId, businessDate: date }, { keep: true, enabled: operatorId !== '' });
  const print = () => openFile(tracingRoutes.certificateFile, { operatorId, businessDate: date }).catch((error: unknown) => show(sentenceFor(error)));
  const toggle = (batchId: string) => setBatches(batches.includes(batchId) ? batches.filter((each) => each !== batchId) : [...batches, batchId]);
  const done = () => {
    setBatches([]);
    void page.refresh();
  };
  return (
    <Screen title="批次与合格证" onBack={goBack} overlay={toast} bottom={<MixBar operatorId={operatorId} batchIds={batches} onDone={done} />}>
      <DateSteps text={dateText(date)} last={date >= today} onStep={(by) => { setChosen(addDays(date, by)); setBatches([]); }} />
      <PageBody page={page} skeleton="rows">
        {({ certificates, notDue }) => (
          <View className="stack">
            {certificates.length + notDue.length === 0 && <EmptyState title="这天还没有收菜" note="车到农户家过了秤，就有批次和合格证" />}
            {certificates.length > 0 && <Button id="print-certificates" kind="line" wide onPress={() => void print()}>{`打印 ${certificates.length} 张`}</Button>}
            {certificates.map((certificate) => (
              <CertificateCard key={certificate.number} certificate={certificate}>
                {certificate.batches.map((batch) => <View key={batch.batchId} className="t-cap num">{batchText(batch)}</View>)}
                {certificate.kind === 'grower' && <Choices chosen={batches.includes(certificate.batches[0]!.batchId)} number={certificate.number} onMix={() => toggle(certificate.batches[0]!.batchId)} onRecall={() => openPage(PLACES.recall('batch', certificate.batches[0]!.batchId))} />}
              </CertificateCard>
            ))}
            {notDue.length > 0 && <SectionTitle title="不用开的" />}
            {notDue.map((batch) => <NotDue key={batch.batchId} batch={batch} onRecall={() => openPage(PLACES.recall('batch', batch.batchId))} />)}
            <View className="t-cap">合格证按农业农村部令 2025 年第 4 号开，存满六个月，谁也改不了、删不掉。{dateText(businessDate(date))}的都在这里。</View>
          </View>
        )}
      </PageBody>
    </Screen>
  );
}

/** Rice and eggs need no certificate, and are recalled like all else. */
function NotDue({ batch, onRecall }: { batch: BatchView; onRecall: () => void }) {
  return (
    <Card>
      <View className="stack">
        <View className="bold">{batch.cropName} {batch.amountText}</View>
        <View className="t-cap num">{batchText(batch)}</View>
        <View className="row"><SmallButton id={`recall-batch-${batch.batchId}`} kind="plain" onPress={onRecall}>查这批去了哪</SmallButton></View>
      </View>
    </Card>
  );
}

function Choices({ chosen, number, onMix, onRecall }: { chosen: boolean; number: string; onMix: () => void; onRecall: () => void }) {
  return (
    <View className="row">
      <SmallButton id={`choose-${number}`} kind={chosen ? 'primary' : 'line'} onPress={onMix}>{chosen ? '选上了' : '混装选它'}</SmallButton>
      <SmallButton id={`recall-${number}`} kind="plain" onPress={onRecall}>查这批去了哪</SmallButton>
    </View>
  );
}
