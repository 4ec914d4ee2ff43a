import { addDays, type BusinessDate, businessDateOf, dateText, tracingRoutes } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { usePage } from '@/api';
import { DateSteps } from '@/features/books/date-steps';
import { PageBody } from '@/features/shell/page-body';
import { useNow } from '@/features/shell/use-now';
import { batchText } from '@/features/tracing/batch-text';
import { CertificateCard } from '@/features/tracing/certificate-card';
import { goBack } from '@/platform/navigation';
import { useRole } from '@/state/session';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { Screen } from '@/ui/screen';
import { SectionTitle } from '@/ui/section-title';

/** 村里的合格证: what the village's gardens have issued, day by day. */
export default function VillageCertificatesPage() {
  const villageId = useRole()?.scopeId ?? '';
  const today = businessDateOf(new Date(useNow()));
  const [chosen, setChosen] = useState<BusinessDate | null>(null);
  const date = chosen ?? today;
  const page = usePage(tracingRoutes.villageCertificates, { villageId, businessDate: date }, { keep: true, enabled: villageId !== '' });
  return (
    <Screen title="合格证" onBack={goBack} offline={{ title: '没信号，看到的是刚才存下的', note: '有网了会自己更新' }}>
      <DateSteps text={dateText(date)} last={date >= today} onStep={(by) => setChosen(addDays(date, by))} />
      <PageBody page={page} skeleton="rows">
        {({ certificates, notDue }) => (
          <View className="stack">
            {certificates.length + notDue.length === 0 && <EmptyState title="这天还没有收菜" note="车到农户家过了秤，就有批次和合格证；点上面的箭头看前一天" />}
            {certificates.map((certificate) => (
              <CertificateCard key={certificate.number} certificate={certificate}>
                {certificate.batches.map((batch) => <View key={batch.batchId} className="t-cap num">{batchText(batch)}</View>)}
              </CertificateCard>
            ))}
            {notDue.length > 0 && <SectionTitle title="不用开的" />}
            {notDue.map((batch) => <Card key={batch.batchId}><View className="bold">{batch.cropName} {batch.amountText}</View><View className="t-cap num">{batchText(batch)}</View></Card>)}
          </View>
        )}
      </PageBody>
    </Screen>
  );
}
