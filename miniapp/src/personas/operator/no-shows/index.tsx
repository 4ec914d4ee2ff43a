import { fen, formatYuan, type NoShowsPage, stayRoutes } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { keepPage, usePage } from '@/api';
import { PageBody } from '@/features/shell/page-body';
import { RightNoShowSheet } from '@/features/stays/right-no-show-sheet';
import { stayDates } from '@/features/stays/stay-words';
import { goBack } from '@/platform/navigation';
import { useRole } from '@/state/session';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { KeyValue } from '@/ui/key-value';
import { Screen } from '@/ui/screen';
import { SmallButton } from '@/ui/small-button';

type NoShow = NoShowsPage['stays'][number];

/** 没来住的: stays that ended because nobody came, for a month; what was wrong is put right here. */
export default function NoShowsScreen() {
  const operatorId = useRole()?.scopeId ?? '';
  const page = usePage(stayRoutes.noShows, { operatorId }, { keep: true, enabled: operatorId !== '' });
  const [righting, setRighting] = useState<NoShow | null>(null);
  const done = (answer: NoShowsPage) => {
    keepPage(stayRoutes.noShows, { operatorId }, answer);
    setRighting(null);
  };
  const sheet = righting && <RightNoShowSheet stay={righting} onDone={done} onClose={() => setRighting(null)} />;
  return (
    <Screen wide title="没来住的" onBack={goBack} overlay={sheet} offline={{ title: '没信号，看到的是刚才存下的', note: '有网了再改' }}>
      <PageBody page={page} skeleton="rows">
        {({ stays }) => (
          <View className="stack">
            {stays.length === 0 && <EmptyState title="这 30 天都来了" note="第一晚过了没人来的住宿在这里，弄错了能改" />}
            {stays.map((stay, at) => <NoShowCard key={stay.bookingId} stay={stay} at={at} onRight={() => setRighting(stay)} />)}
          </View>
        )}
      </PageBody>
    </Screen>
  );
}

function NoShowCard({ stay, at, onRight }: { stay: NoShow; at: number; onRight: () => void }) {
  return (
    <Card id={`no-show-${at}`}>
      <View className="stack">
        <View className="bold">{stay.guest}，{stay.people} 人，订了{stay.householdName}{stay.roomName}</View>
        <KeyValue label={stayDates(stay)} value={formatYuan(fen(stay.totalFen))} />
        <View className="row between">
          <View className="t-cap num">定金 {formatYuan(fen(stay.depositFen))} 给了农户</View>
          <SmallButton id={`right-${at}`} kind="line" onPress={onRight}>弄错了，改</SmallButton>
        </View>
      </View>
    </Card>
  );
}
