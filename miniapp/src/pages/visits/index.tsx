import { addDays, businessDateOf, type TripCard, visitRoutes, weekdayOf } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { usePage } from '@/api';
import { DemoStrip } from '@/features/demo/demo-strip';
import { Tabs } from '@/features/inbox/tabs';
import { PageBody } from '@/features/shell/page-body';
import { PLACES } from '@/features/shell/places';
import { TripRow } from '@/features/visits/trip-row';
import { openPage, openTab } from '@/platform/navigation';
import { serverNowMs, useMe } from '@/state/session';
import { ChipRow } from '@/ui/chip';
import { EmptyState } from '@/ui/empty-state';
import { IconRow } from '@/ui/icon-row';
import { Screen } from '@/ui/screen';

const CHIPS = [{ key: 'all', text: '全部' }, { key: 'weekend', text: '本周末' }, { key: 'free', text: '还有名额' }] as const;
type Chip = (typeof CHIPS)[number]['key'];

/** 村游: trips that one can still book. */
export default function VisitsPage() {
  const me = useMe();
  const page = usePage(visitRoutes.trips, {}, { keep: true, enabled: !!me });
  const [chip, setChip] = useState<Chip>('all');
  const organises = me?.roles.some(({ persona }) => persona === 'organiser');
  return (
    <Screen root title="村游" bottom={<Tabs current="visits" />}>
      <DemoStrip />
      {!me && <EmptyState title="登录后看村游" action="去登录" onAction={() => openPage(PLACES.signIn)} />}
      {me && (
        <PageBody page={page} skeleton="rows">
          {({ trips, villageName }) =>
            trips.length === 0
              ? <EmptyState title="下一次村游还没定日子" note="定了会先发到小区，看今天的菜吧" action="看今天的菜" onAction={() => openTab(PLACES.today)} />
              : (
                <View className="stack">
                  <View className="t-display">周末，去{villageName ?? '村里'}</View>
                  <View className="c-sub">看菜从哪儿来，吃一顿农家饭</View>
                  <ChipRow options={CHIPS} value={chip} onChange={setChip} />
                  {shown(trips, chip).map((trip) => <TripRow key={trip.tripId} trip={trip} onOpen={() => openPage(PLACES.trip(trip.tripId))} />)}
                  {shown(trips, chip).length === 0 && <EmptyState title="这样的村游暂时没有" note="看看全部的日子" action="看全部" onAction={() => setChip('all')} />}
                </View>
              )
          }
        </PageBody>
      )}
      {organises && <IconRow id="organise" icon="people" title="我组织的村游" note="建新的、排桌、点名、群接龙" action="去看" onPress={() => openPage(PLACES.organiserTrips)} />}
      {me && <IconRow id="goods" icon="basket" title="村里的特产" note="草莓、莲蓬、富硒彩稻，订好去农户家取" action="去看" onPress={() => openPage(PLACES.goods)} />}
      {me && <IconRow id="stays" icon="home" title="在村里住一晚" note="农户家的房间，按日子和人数找" action="去看" onPress={() => openPage(PLACES.stays)} />}
    </Screen>
  );
}

function shown(trips: readonly TripCard[], chip: Chip): readonly TripCard[] {
  if (chip === 'free') return trips.filter(({ familiesLeft, seatsLeft }) => familiesLeft > 0 && seatsLeft > 0);
  const today = businessDateOf(new Date(serverNowMs()));
  const sunday = addDays(today, 7 - weekdayOf(today));
  return chip === 'all' ? trips : trips.filter(({ date }) => addDays(sunday, -1) <= date && date <= sunday);
}
