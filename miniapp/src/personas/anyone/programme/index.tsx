import { fen, formatYuan, type ProgrammePairing, type ProgrammePage as Programme, programmeRoutes } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { usePage } from '@/api';
import { longDate, STATE_TONES, STATE_WORDS } from '@/features/pairings/pairing-words';
import { PageBody } from '@/features/shell/page-body';
import { goBack } from '@/platform/navigation';
import { Card } from '@/ui/card';
import { ChipRow } from '@/ui/chip';
import { EmptyState } from '@/ui/empty-state';
import { KeyValue } from '@/ui/key-value';
import { Screen } from '@/ui/screen';
import { StatTiles } from '@/ui/stat-tiles';
import { Tag } from '@/ui/tag';

type Batch = 'all' | '1' | '2';

/** 村社结对: who is paired with whom, since when, and what came of it. Open to everybody. */
export default function ProgrammePage() {
  const page = usePage(programmeRoutes.programme, {}, { keep: true });
  const [batch, setBatch] = useState<Batch>('all');
  return (
    <Screen wide title="村社结对" onBack={goBack} offline={{ title: '没信号，看到的是刚才存下的', note: '有网了会自己更新' }}>
      <PageBody page={page} skeleton="rows">
        {(data) => (
          <View className="stack">
            <View className="c-sub">城里的社区和郊区的村结成对：住户今天订，农户今天摘，菜钱在家门口现结。</View>
            <Totals data={data} />
            <ChipRow options={[{ key: 'all', text: '全部' }, { key: '1', text: '第一批' }, { key: '2', text: '第二批' }]} value={batch} onChange={setBatch} />
            {shown(data, batch).length === 0 && <EmptyState title="这一批还没有签约的" note="签了约就会列在这里" />}
            {shown(data, batch).map((each) => <PairingCard key={`${each.villageName} ${each.communityName}`} pairing={each} />)}
          </View>
        )}
      </PageBody>
    </Screen>
  );
}

function Totals({ data }: { data: Programme }) {
  return (
    <View id="programme-totals">
      <StatTiles items={[
        { icon: 'scale', value: kilograms(data.grams), note: '送到了家' },
        { icon: 'wallet', value: formatYuan(fen(data.householdsFen)), note: '付给农户' },
        { icon: 'people', value: `${data.families} 家`, note: '去过村里' },
      ]} />
    </View>
  );
}

function PairingCard({ pairing }: { pairing: ProgrammePairing }) {
  const { villageName, communityName, state, since, grams, householdsFen, families } = pairing;
  return (
    <Card id={`programme-${villageName}`}>
      <View className="row between"><View className="bold">{villageName} 和 {communityName}</View><Tag tone={STATE_TONES[state]}>{STATE_WORDS[state]}</Tag></View>
      {since && <View className="t-cap">{longDate(since)} 起</View>}
      {grams + householdsFen + families > 0 && (
        <>
          <KeyValue label="送到了家" value={kilograms(grams)} />
          <KeyValue label="付给农户" value={formatYuan(fen(householdsFen))} look="bold c-green" />
          <KeyValue label="去过村里" value={`${families} 家`} />
        </>
      )}
    </Card>
  );
}

/** "1240 公斤". */
function kilograms(grams: number): string {
  return `${Math.round(grams / 1000)} 公斤`;
}

function shown({ pairings }: Programme, batch: Batch): readonly ProgrammePairing[] {
  return pairings.filter((each) => batch === 'all' || each.batch === Number(batch));
}
