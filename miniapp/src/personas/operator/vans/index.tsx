import { vanRoutes, type VansPage as Vans, type VanView } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { isRefusal, keepPage, usePage } from '@/api';
import { PageBody } from '@/features/shell/page-body';
import { PLACES } from '@/features/shell/places';
import { AddVanSheet } from '@/features/vans/add-van-sheet';
import { ChangeDriverSheet } from '@/features/vans/change-driver-sheet';
import { vanNote } from '@/features/vans/van-words';
import { goBack, openPage } from '@/platform/navigation';
import { useRole } from '@/state/session';
import { Button } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { IconRow } from '@/ui/icon-row';
import { Screen } from '@/ui/screen';

/** 车: which vans a pairing has, who drives them, with how much room and cash. */
export default function VansPage() {
  const operatorId = useRole()?.scopeId ?? '';
  const page = usePage(vanRoutes.vans, { operatorId }, { keep: true, enabled: operatorId !== '' });
  const [adding, setAdding] = useState(false);
  const [changing, setChanging] = useState<VanView | null>(null);
  const close = () => {
    setAdding(false);
    setChanging(null);
  };
  const keep = (answer: Vans) => {
    keepPage(vanRoutes.vans, { operatorId }, answer);
    close();
  };
  const sheet = adding && page.data ? <AddVanSheet operatorId={operatorId} drivers={page.data.drivers} onAdded={keep} onClose={close} /> : changing && page.data && <ChangeDriverSheet operatorId={operatorId} van={changing} drivers={page.data.drivers} onChanged={keep} onClose={close} />;
  return (
    <Screen wide title="车和司机" onBack={goBack} overlay={sheet} offline={{ title: '没信号，看到的是刚才存下的', note: '有网了再办' }}>
      {isRefusal(page.error, 'NOT_FOUND') ? <EmptyState title="还没有结对" note="结对签好，再加车" action="去结对" onAction={() => openPage(PLACES.operatorPairings)} /> : <PageBody page={page} skeleton="rows">
        {({ vans, drivers }) => (
          <View className="stack">
            {vans.length === 0 && <EmptyState title="还没有车" note="没有车就收不了菜，先加一辆" />}
            {vans.map((van) => <IconRow key={van.vanId} id={`van-${van.name}`} icon="van" tone={van.hasDriver ? 'plain' : 'brick'} title={van.name} note={vanNote(van)} action="换司机" onPress={() => setChanging(van)} />)}
            {drivers.length > 0 && <Button id="new-van" wide icon="plus" onPress={() => setAdding(true)}>加一辆车</Button>}
            {drivers.length === 0 && <IconRow id="ask-driver" icon="people" title="再加车，先请司机" note="出一个司机的邀请码；领了身份的司机在这里选" action="去请" onPress={() => openPage(PLACES.operatorPeople)} />}
          </View>
        )}
      </PageBody>}
    </Screen>
  );
}
