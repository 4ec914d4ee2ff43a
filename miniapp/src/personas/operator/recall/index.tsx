import { type RecallRequest, type RecallStart, tracingRoutes } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { keepPage, openFile, sentenceFor, usePage } from '@/api';
import { PageBody } from '@/features/shell/page-body';
import { PLACES } from '@/features/shell/places';
import { RecallResult } from '@/features/tracing/recall-result';
import { TellSheet } from '@/features/tracing/tell-sheet';
import { useStopwatch } from '@/features/tracing/use-stopwatch';
import { files } from '@/platform/files';
import { goBack, openPage, replacePage, usePageParams } from '@/platform/navigation';
import { useRole } from '@/state/session';
import { BottomBar } from '@/ui/bottom-bar';
import { Button } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { Screen } from '@/ui/screen';
import { useToast } from '@/ui/use-toast';

/** 召回: from a batch, a household or a complaint to every bag, gate and resident, with a stop-watch. */
export default function RecallScreen() {
  const operatorId = useRole()?.scopeId ?? '';
  const { start, id } = usePageParams();
  if (!id || !start) return <Screen title="召回" onBack={goBack}><EmptyState title="从哪里查起" note="在合格证里点一批，点开再查这家近 7 天的；或在售后里点一条" action="看今天的批次" onAction={() => openPage(PLACES.operatorCertificates)} /></Screen>;
  return <Recall wish={{ operatorId, start: start as RecallStart, id }} />;
}

function Recall({ wish }: { wish: RecallRequest }) {
  const page = usePage(tracingRoutes.recall, wish, { enabled: wish.operatorId !== '' });
  const [toast, show] = useToast();
  const [telling, setTelling] = useState(false);
  const [over, setOver] = useState(false);
  const seconds = useStopwatch(!over);
  const file = (format: 'pdf' | 'xlsx') => openFile(tracingRoutes.recallFile, { ...wish, format }).catch((error: unknown) => show(sentenceFor(error)));
  const sheet = telling && page.data && (
    <TellSheet
      wish={wish} residents={page.data.residentCount} seconds={seconds} onClose={() => setTelling(false)}
      onDone={(next, drill) => { keepPage(tracingRoutes.recall, wish, next); setTelling(false); setOver(true); show(drill ? '演练记下了' : '住户都收到了'); }}
    />
  );
  return (
    <Screen wide title="召回" onBack={goBack} overlay={toast ?? sheet} bottom={<BottomBar><Button id="finish-recall" grow disabled={!page.data && '正在查…'} onPress={() => setTelling(true)}>查完了</Button></BottomBar>}>
      <View id="stopwatch" className="t-display num">{over ? `用了 ${seconds} 秒` : `查了 ${seconds} 秒`}</View>
      <PageBody page={page} skeleton="rows">
        {(found) => (
          <View className="stack">
            <View className="row">
              <Button id="recall-pdf" kind="line" onPress={() => void file('pdf')}>打印</Button>
              {files.opens.includes('xlsx') && <Button id="recall-xlsx" kind="line" onPress={() => void file('xlsx')}>表格</Button>}
            </View>
            <RecallResult page={found} onHousehold={(householdId) => replacePage(PLACES.recall('household', householdId))} />
          </View>
        )}
      </PageBody>
    </Screen>
  );
}
