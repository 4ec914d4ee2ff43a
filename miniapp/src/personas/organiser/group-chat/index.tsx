import { catalogueRoutes, type TodayPage, visitRoutes } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { usePage } from '@/api';
import { DemoStrip } from '@/features/demo/demo-strip';
import { dayPost, tripPost } from '@/features/group-chat/day-post';
import { PastedList } from '@/features/group-chat/pasted-list';
import { PostCard } from '@/features/group-chat/post-card';
import { PageBody } from '@/features/shell/page-body';
import { PLACES } from '@/features/shell/places';
import { openPage, usePageParams } from '@/platform/navigation';
import { linkTo } from '@/platform/share';
import { usePickupPointId } from '@/state/pickup-point';
import { serverNowMs } from '@/state/session';
import { ChipRow } from '@/ui/chip';
import { Choice } from '@/ui/choice';
import { EmptyState } from '@/ui/empty-state';
import { Screen } from '@/ui/screen';

const VEGETABLES = 'vegetables';
const WAYS = [{ key: 'post', text: '发到群里' }, { key: 'paste', text: '贴回来' }] as const;

/** 群接龙: the day's list or a trip as text for the group, and the group's list back. */
export default function GroupChatPage() {
  const { tripId: begun } = usePageParams();
  const [way, setWay] = useState<(typeof WAYS)[number]['key']>('post');
  const [subject, setSubject] = useState(begun ?? VEGETABLES);
  const trips = usePage(visitRoutes.trips, {}, { keep: true });
  const subjects = [{ key: VEGETABLES, text: '今天的菜' }, ...(trips.data?.trips ?? []).map(({ tripId, title }) => ({ key: tripId, text: title }))];
  return (
    <Screen title="群接龙" onBack={() => openPage(PLACES.organiserTrips)}>
      <DemoStrip />
      <View className="stack">
        <ChipRow options={subjects} value={subject} onChange={setSubject} />
        <Choice options={WAYS} value={way} onChange={setWay} />
        {way === 'paste' && <PastedList tripId={subject === VEGETABLES ? null : subject} />}
        {way === 'post' && (subject === VEGETABLES ? <DayPost /> : <TripPost key={subject} tripId={subject} />)}
      </View>
    </Screen>
  );
}

function DayPost() {
  const pickupPointId = usePickupPointId();
  const page = usePage(catalogueRoutes.today, { pickupPointId: pickupPointId ?? '' }, { keep: true, enabled: !!pickupPointId });
  if (!pickupPointId) return <EmptyState title="先选群里的人住哪个小区" note="菜单按小区的取菜点写" action="选小区" onAction={() => openPage(PLACES.choosePoint)} />;
  return <PageBody page={page} skeleton="rows">{(today) => <Day today={today} />}</PageBody>;
}

function Day({ today }: { today: TodayPage }) {
  const offered = today.gardens.some(({ listings }) => listings.length > 0);
  return offered ? <PostCard text={dayPost(today, serverNowMs())} /> : <EmptyState title="今天的菜还没挂出来" note="农户一般六点半开始挂菜，挂了再发" />;
}

function TripPost({ tripId }: { tripId: string }) {
  const page = usePage(visitRoutes.trip, { tripId }, { keep: true });
  return <PageBody page={page} skeleton="rows">{(trip) => <PostCard text={tripPost(trip, linkTo(PLACES.trip(tripId)))} />}</PageBody>;
}
