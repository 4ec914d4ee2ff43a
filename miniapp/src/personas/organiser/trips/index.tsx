import { visitRoutes } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { usePage } from '@/api';
import { DemoStrip } from '@/features/demo/demo-strip';
import { PageBody } from '@/features/shell/page-body';
import { PLACES } from '@/features/shell/places';
import { TripRow } from '@/features/visits/trip-row';
import { openPage, openTab } from '@/platform/navigation';
import { useMe } from '@/state/session';
import { BottomBar } from '@/ui/bottom-bar';
import { Button } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { Screen } from '@/ui/screen';

/** 我组织的村游. */
export default function OrganiserTripsPage() {
  const pairingId = useMe()?.roles.find(({ persona }) => persona === 'organiser')?.scopeId ?? '';
  const page = usePage(visitRoutes.organiserTrips, { pairingId }, { keep: true, enabled: pairingId !== '' });
  return (
    <Screen title="我组织的村游" onBack={() => openTab(PLACES.visits)} bottom={<BottomBar><Button id="new-trip" grow icon="plus" onPress={() => openPage(PLACES.newTrip)}>新建村游</Button></BottomBar>}>
      <DemoStrip />
      <Button id="group-chat" wide kind="soft" onPress={() => openPage(PLACES.groupChat())}>群接龙：发菜单、贴回来</Button>
      <PageBody page={page} skeleton="rows">
        {({ trips }) => trips.length === 0
          ? <EmptyState title="还没有村游" note="先跟村里定日子和接待的人家" />
          : <View className="stack">{trips.map((trip) => <TripRow key={trip.tripId} trip={trip} onOpen={() => openPage(PLACES.tripBoard(trip.tripId))} />)}</View>}
      </PageBody>
    </Screen>
  );
}
