import { businessDateOf, tripDayRoutes, visitRoutes } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { openFile, sentenceFor, usePage } from '@/api';
import { DemoStrip } from '@/features/demo/demo-strip';
import { PageBody } from '@/features/shell/page-body';
import { PLACES } from '@/features/shell/places';
import { TripRow } from '@/features/visits/trip-row';
import { openPage, openTab } from '@/platform/navigation';
import { useMe } from '@/state/session';
import { BottomBar } from '@/ui/bottom-bar';
import { Button } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { ErrorState } from '@/ui/error-state';
import { Screen } from '@/ui/screen';
import { SectionTitle } from '@/ui/section-title';
import { SmallButton } from '@/ui/small-button';

/** 未成年人信息年度审计: how many children, who agreed, who looked, what is gone; no name is in it. */
function MinorsAudit({ pairingId, year }: { pairingId: string; year: number }) {
  const [fault, setFault] = useState<string | null>(null);
  const open = (of: number) => openFile(tripDayRoutes.minorsAudit, { pairingId, year: of, format: 'xlsx' }).catch((error: unknown) => setFault(sentenceFor(error)));
  return (
    <>
      <SectionTitle title="未成年人信息年度审计" />
      <View className="t-cap">多少孩子、谁同意的、谁看过名字、什么时候删的，没有名字</View>
      <View className="row wrap">{[year, year - 1].map((each) => <SmallButton key={each} id={`minors-${each}`} kind="line" onPress={() => void open(each)}>导出 {each} 年</SmallButton>)}</View>
      {fault && <ErrorState title="没导出来" note={fault} />}
    </>
  );
}

/** 我组织的村游. */
export default function OrganiserTripsPage() {
  const pairingId = useMe()?.roles.find(({ persona }) => persona === 'organiser')?.scopeId ?? '';
  const page = usePage(visitRoutes.organiserTrips, { pairingId }, { keep: true, enabled: pairingId !== '' });
  return (
    <Screen title="我组织的村游" onBack={() => openTab(PLACES.visits)} bottom={<BottomBar><Button id="new-trip" grow icon="plus" onPress={() => openPage(PLACES.newTrip)}>新建村游</Button></BottomBar>}>
      <DemoStrip />
      <Button id="group-chat" wide kind="soft" onPress={() => openPage(PLACES.groupChat())}>群接龙：发菜单、贴回来</Button>
      <PageBody page={page} skeleton="rows">
        {({ trips, serverNow }) => (
          <View className="stack">
            {trips.length === 0 && <EmptyState title="还没有村游" note="先跟村里定日子和接待的人家" />}
            {trips.map((trip) => <TripRow key={trip.tripId} trip={trip} onOpen={() => openPage(PLACES.tripBoard(trip.tripId))} />)}
            <MinorsAudit pairingId={pairingId} year={Number(businessDateOf(new Date(serverNow)).slice(0, 4))} />
          </View>
        )}
      </PageBody>
    </Screen>
  );
}
