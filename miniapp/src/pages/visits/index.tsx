import { visitRoutes } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { usePage } from '@/api';
import { DemoStrip } from '@/features/demo/demo-strip';
import { Tabs } from '@/features/inbox/tabs';
import { PageBody } from '@/features/shell/page-body';
import { PLACES } from '@/features/shell/places';
import { TripRow } from '@/features/visits/trip-row';
import { openPage, openTab } from '@/platform/navigation';
import { useMe } from '@/state/session';
import { Button } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { Screen } from '@/ui/screen';

/** 村游: trips that one can still book. */
export default function VisitsPage() {
  const me = useMe();
  const page = usePage(visitRoutes.trips, {}, { keep: true, enabled: !!me });
  const organises = me?.roles.some(({ persona }) => persona === 'organiser');
  return (
    <Screen root title="村游" bottom={<Tabs current="visits" />}>
      <DemoStrip />
      {!me && <EmptyState title="登录后看村游" action="去登录" onAction={() => openPage(PLACES.signIn)} />}
      {organises && <Button id="organise" wide kind="soft" onPress={() => openPage(PLACES.organiserTrips)}>我组织的村游</Button>}
      {me && <Button id="stays" wide kind="line" onPress={() => openPage(PLACES.stays)}>在村里住一晚</Button>}
      {me && (
        <PageBody page={page} skeleton="rows">
          {({ trips }) =>
            trips.length === 0
              ? <EmptyState title="下一次村游还没定日子" note="定了会先发到小区，看今天的菜吧" action="看今天的菜" onAction={() => openTab(PLACES.today)} />
              : (
                <View className="stack">
                  <View className="t-display">周末，去村里</View>
                  <View className="c-sub">看菜从哪儿来，吃一顿农家饭</View>
                  {trips.map((trip) => <TripRow key={trip.tripId} trip={trip} onOpen={() => openPage(PLACES.trip(trip.tripId))} />)}
                </View>
              )
          }
        </PageBody>
      )}
    </Screen>
  );
}
