import { type HouseholdCard, householdRoutes, type HouseholdsPage } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { keepPage, usePage } from '@/api';
import { ContactSheet } from '@/features/households/contact-sheet';
import { householdNote, missingOf } from '@/features/households/household-words';
import { PlotsSheet } from '@/features/households/plots-sheet';
import { PageBody } from '@/features/shell/page-body';
import { PLACES } from '@/features/shell/places';
import { goBack, openPage } from '@/platform/navigation';
import { useRole } from '@/state/session';
import { BottomBar } from '@/ui/bottom-bar';
import { Button } from '@/ui/button';
import { ChipRow } from '@/ui/chip';
import { EmptyState } from '@/ui/empty-state';
import { IconRow } from '@/ui/icon-row';
import { Screen } from '@/ui/screen';

type Shown = 'all' | 'missing';

/** 农户: whom the village has, and what is still missing of each. */
export default function CommitteeHouseholdsPage() {
  const villageId = useRole()?.scopeId ?? '';
  const page = usePage(householdRoutes.households, { villageId }, { keep: true, enabled: villageId !== '' });
  const [shown, setShown] = useState<Shown>('all');
  const [open, setOpen] = useState<HouseholdCard | null>(null);
  const [plotsOf, setPlotsOf] = useState<HouseholdCard | null>(null);
  const done = (answer: HouseholdsPage) => {
    keepPage(householdRoutes.households, { villageId }, answer);
    setOpen(null);
  };
  const bar = <BottomBar><Button id="import-households" grow icon="plus" onPress={() => openPage(PLACES.committeeImport)}>从表导入农户</Button></BottomBar>;
  const openPlots = () => {
    setPlotsOf(open);
    setOpen(null);
  };
  const sheet = plotsOf
    ? <PlotsSheet villageId={villageId} card={plotsOf} onClose={() => setPlotsOf(null)} />
    : open && <ContactSheet villageId={villageId} card={open} onDone={done} onPlots={openPlots} onClose={() => setOpen(null)} />;
  return (
    <Screen wide title="农户" onBack={goBack} bottom={bar} overlay={sheet} offline={{ title: '没信号，看到的是刚才存下的', note: '有网了再改' }}>
      <PageBody page={page} skeleton="rows">
        {({ villageName, households }) => {
          const lacking = households.filter((each) => missingOf(each).length > 0);
          const rows = shown === 'all' ? households : lacking;
          return (
            <View className="stack">
              <View className="t-display">{villageName}</View>
              <ChipRow options={[{ key: 'all', text: `全部 ${households.length}` }, { key: 'missing', text: `还缺东西的 ${lacking.length}` }]} value={shown} onChange={setShown} />
              {rows.length === 0 && <EmptyState title={shown === 'all' ? '还没有农户' : '每家都齐了'} note={shown === 'all' ? '点“从表导入农户”，一次导进来' : undefined} />}
              {rows.map((each) => <IconRow key={each.householdId} id={`household-${each.plaqueNumber}`} icon="home" tone={missingOf(each).length > 0 ? 'rice' : 'green'} title={`${each.plaqueNumber} 号 ${each.farmerName}`} note={householdNote(each)} action={missingOf(each).length > 0 ? '补' : '改'} onPress={() => setOpen(each)} />)}
            </View>
          );
        }}
      </PageBody>
    </Screen>
  );
}
