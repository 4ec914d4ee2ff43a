import { crateRoutes, type PointCratesPage } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { keepPage, usePage, useWrite } from '@/api';
import { CrateStepper } from '@/features/crates/crate-stepper';
import { isFull, loadText } from '@/features/crates/crate-words';
import { Movements } from '@/features/crates/movements';
import { PageBody } from '@/features/shell/page-body';
import { goBack } from '@/platform/navigation';
import { useRole } from '@/state/session';
import { BottomBar } from '@/ui/bottom-bar';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { ErrorState } from '@/ui/error-state';
import { IconRow } from '@/ui/icon-row';
import { Screen } from '@/ui/screen';

type Counts = Readonly<Record<string, { readonly good: number; readonly damaged: number }>>;

/** 点筐: how many crates of each type stand here, and how many are broken. */
export default function PointCrates() {
  const pickupPointId = useRole()?.scopeId ?? '';
  const page = usePage(crateRoutes.pointCrates, { pickupPointId }, { keep: true, enabled: pickupPointId !== '' });
  const [counts, setCounts] = useState<Counts>({});
  const counting = useWrite(crateRoutes.countCrates);
  const types = page.data?.types ?? [];
  const countOf = ({ typeId, crates }: PointCratesPage['types'][number]) => counts[typeId] ?? { good: crates, damaged: 0 };
  const send = async () => {
    const answer = await counting.send({ pickupPointId, counts: types.map((type) => ({ typeId: type.typeId, ...countOf(type) })) });
    if (!answer) return;
    keepPage(crateRoutes.pointCrates, { pickupPointId }, answer);
    setCounts({});
  };
  const bar = types.length > 0 && <BottomBar><Button id="count-crates" grow busy={counting.busy && '正在记…'} disabled={Object.keys(counts).length === 0 && '数目没动'} onPress={() => void send()}>点好了，记下</Button></BottomBar>;
  return (
    <Screen title="点筐" onBack={goBack} bottom={bar} offline={{ title: '没信号，数目是上次的', note: '点好了等有网再记' }}>
      <PageBody page={page} skeleton="rows">
        {(data) => (
          <View className="stack">
            <IconRow id="load" icon="basket" tone={isFull(data.load) ? 'brick' : 'green'} title={loadText(data.load)} note={isFull(data.load) ? '放不下，先腾地方，或打电话给运营方分到别的点' : '地方够'} />
            {data.types.length === 0 && <EmptyState title="还没有筐的种类" note="运营方写好种类，这里就能点" />}
            {data.types.map((type) => (
              <Card key={type.typeId} id={`type-${type.name}`}>
                <View className="row between"><View className="t-lead">{type.name}</View><View className="t-cap num">账上 {type.crates} 只</View></View>
                <CrateStepper id={`good-${type.name}`} label="好的" value={countOf(type).good} onChange={(good) => setCounts({ ...counts, [type.typeId]: { ...countOf(type), good } })} />
                <CrateStepper id={`damaged-${type.name}`} label="坏了的" value={countOf(type).damaged} onChange={(damaged) => setCounts({ ...counts, [type.typeId]: { ...countOf(type), damaged } })} />
              </Card>
            ))}
            {counting.sentence && <ErrorState title="没记上" note={counting.sentence} />}
            <Movements movements={data.movements} />
          </View>
        )}
      </PageBody>
    </Screen>
  );
}
