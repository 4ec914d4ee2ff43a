import { businessDate, businessDateOf, dateText, type HostDayPage, plaqueRoutes, timeOfDay, tripDayRoutes } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { keepPage, usePage, useWrite } from '@/api';
import { DemoStrip } from '@/features/demo/demo-strip';
import { STATE_WORDS, validWords } from '@/features/plaques/plaque-words';
import { averageText } from '@/features/ratings/rating-words';
import { PageBody } from '@/features/shell/page-body';
import { PLACES } from '@/features/shell/places';
import { SpeakButton } from '@/features/speaking/speak-button';
import { guestWords } from '@/features/visits/guest-words';
import { GuestExtras } from '@/features/visits/guest-extras';
import { partyText } from '@/features/visits/trip-words';
import { openPage } from '@/platform/navigation';
import { useRole } from '@/state/session';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { ErrorState } from '@/ui/error-state';
import { Screen } from '@/ui/screen';

/** 来客: who comes to this household, how many, what they must not eat, what to pick and cook. */
export default function GuestsPage() {
  const householdId = useRole()?.scopeId ?? '';
  const page = usePage(tripDayRoutes.hostDay, { householdId }, { keep: true, enabled: householdId !== '' });
  return (
    <Screen elder title="家里来客" onBack={() => openPage(PLACES.farmerHome)}>
      <DemoStrip />
      {page.data && <View className="row between wrap"><View className="grow t-title">谁来做客</View><SpeakButton words={guestWords(page.data)} /></View>}
      <Button id="rooms" wide tall kind="line" onPress={() => openPage(PLACES.farmerRooms)}>家里的房间</Button>
      <Button id="goods" wide tall kind="line" onPress={() => openPage(PLACES.farmerGoods)}>家里卖的特产</Button>
      {householdId !== '' && <OwnPlaque householdId={householdId} />}
      <PageBody page={page} skeleton="rows">
        {({ trips, serverNow, rated }) => <View className="stack">{trips.length === 0
          ? <EmptyState title="近来没有客人来" note="有村游排到您家，这里会写来几个人、忌什么" />
          : <View className="stack">{trips.map((trip) => <Guests key={trip.tripId} trip={trip} householdId={householdId} today={businessDateOf(new Date(serverNow)) === trip.date} />)}</View>}{rated && <Rated rated={rated} />}</View>}
      </PageBody>
    </Screen>
  );
}

/** What guests said, without saying who. */
function Rated({ rated }: { rated: NonNullable<HostDayPage['rated']> }) {
  return <Card id="rated"><View className="stack"><View className="t-title">客人评了 {averageText(rated)}</View>{rated.words.map((text, at) => <View key={at} className="t-lead">“{text}”</View>)}</View></Card>;
}

/** 餐桌牌: whether the household may host, and how it asks to. */
function OwnPlaque({ householdId }: { householdId: string }) {
  const page = usePage(plaqueRoutes.ownPlaque, { householdId }, { keep: true });
  const apply = useWrite(plaqueRoutes.applyForPlaque);
  const press = async () => {
    const answer = await apply.send({ householdId });
    if (answer) keepPage(plaqueRoutes.ownPlaque, { householdId }, answer);
  };
  if (!page.data) return null;
  const { plaque } = page.data;
  const over = plaque === null || ['revoked', 'expired', 'rejected'].includes(plaque.state);
  return (
    <Card id="own-plaque" look="sunk">
      <View className="stack">
        <View className="t-title">餐桌牌：{plaque ? STATE_WORDS[plaque.state] : '还没有'}</View>
        {plaque && <View className="num">{validWords(plaque) ?? plaque.reason}</View>}
        {over && <Button id="apply-plaque" wide tall busy={apply.busy && '正在报…'} onPress={() => void press()}>申请接待客人</Button>}
        {apply.sentence && <ErrorState title="没报上" note={apply.sentence} />}
      </View>
    </Card>
  );
}

function Guests({ trip, householdId, today }: { trip: HostDayPage['trips'][number]; householdId: string; today: boolean }) {
  const needs = [...new Set(trip.families.flatMap((family) => family.needs))];
  return (
    <View className="stack" id={`guests-${trip.tripId}`}>
      <Card look="green">
        <View className="t-title">{dateText(businessDate(trip.date))} {timeOfDay(new Date(trip.from))}</View>
        <View className="t-display num">{trip.heads === 0 ? '还没排到您家' : `来 ${trip.heads} 个人`}</View>
        {trip.children > 0 && <View className="t-lead">有 {trip.children} 个孩子</View>}
      </Card>
      {needs.length > 0 && <Card look="rice"><View className="t-title">要当心</View><View className="t-lead">{needs.join('、')}</View></Card>}
      {trip.families.map((family) => <Card key={family.bookingId}><View className="t-lead">{family.name}</View><View className="num">{[partyText(family), ...family.needs].join('，')}</View></Card>)}
      <GuestExtras lines={trip.extras} householdId={householdId} today={today} />
      <Card><View className="stack"><View className="t-title">这天做什么</View>{trip.tasks.map((task) => <View key={task} className="t-lead">{task}</View>)}</View></Card>
    </View>
  );
}
