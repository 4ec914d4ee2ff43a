import { type RosterFamily, tripDayRoutes, type TripRoster } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { usePage } from '@/api';
import { DemoStrip } from '@/features/demo/demo-strip';
import { PageBody } from '@/features/shell/page-body';
import { PLACES } from '@/features/shell/places';
import { RosterLights } from '@/features/visits/roster-lights';
import { RosterNames } from '@/features/visits/roster-names';
import { SettleTrip } from '@/features/visits/settle-trip';
import { useCheckIn } from '@/features/visits/use-check-in';
import { goBack, openPage, usePageParams } from '@/platform/navigation';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Chip } from '@/ui/chip';
import { Choice } from '@/ui/choice';
import { EmptyState } from '@/ui/empty-state';
import { ErrorState } from '@/ui/error-state';
import { OfflineStrip } from '@/ui/offline-strip';
import { Screen } from '@/ui/screen';
import { SectionTitle } from '@/ui/section-title';
import { SmallButton } from '@/ui/small-button';
import { TextField } from '@/ui/text-field';

/** 点名: who is there at each point, and who is missing; works without a network. */
export default function TripDayPage() {
  const { tripId = '' } = usePageParams();
  const page = usePage(tripDayRoutes.tripRoster, { tripId }, { keep: true });
  return (
    <Screen wide title="点名" onBack={goBack} offline={{ title: '没信号，照样点名', note: '先记在手机里，有信号自动补上' }}>
      <DemoStrip />
      <PageBody page={page} skeleton="rows">{(roster) => <Roster roster={roster} refresh={page.refresh} />}</PageBody>
    </Screen>
  );
}

function Roster({ roster, refresh }: { roster: TripRoster; refresh: () => Promise<void> }) {
  const [point, setPoint] = useState(0);
  const checking = useCheckIn(roster, point, refresh);
  const missing = roster.families.filter((family) => !checking.isThere(family));
  const [by, setBy] = useState<By>('bus');
  return (
    <View className="stack">
      <View className="t-display">{roster.title}</View>
      {!roster.over && <RosterLights roster={roster} />}
      {roster.over && <SettleTrip roster={roster} />}
      {roster.over && <Button id="trip-after" wide kind="line" onPress={() => openPage(PLACES.tripAfter(roster.tripId))}>回来以后：评价和照片</Button>}
      {roster.namesOpen && <RosterNames tripId={roster.tripId} />}
      <View className="chip-row wrap">{roster.points.map((each) => <Chip key={each.point} id={`point-${each.point}`} text={each.title} on={each.point === point} onPress={() => setPoint(each.point)} />)}</View>
      <ByCode checking={checking} />
      {checking.waiting.length > 0 && <OfflineStrip title={`${checking.waiting.length} 家记在手机里`} note={`${checking.waiting.map(({ name }) => name).join('、')}，有网了自动补报`} />}
      {checking.refused.map(({ request, name, refused }) => <ErrorState key={`${request.bookingId}${request.point}`} title={`${name} 没补上`} note={refused ?? ''} action="知道了" onAction={() => checking.forget(request)} />)}
      <View id="missing" className="t-lead">{missing.length === 0 ? '都到了' : `还差 ${missing.length} 家：${missing.map(({ name }) => name).join('、')}`}</View>
      {roster.families.length === 0 && <EmptyState title="还没有人家付过定金" note="付了定金的人家会出现在这里" />}
      {roster.families.length > 0 && <Choice options={BY} value={by} onChange={setBy} />}
      {groupsOf(roster, by).map(({ title, families }) => <Group key={title} title={title} families={families} by={by} checking={checking} />)}
    </View>
  );
}

const BY = [{ key: 'bus', text: '按车' }, { key: 'household', text: '按人家' }] as const;
type By = (typeof BY)[number]['key'];

/** In the order of the buses, or of the households; whoever has no table comes last. */
function groupsOf({ families, buses }: TripRoster, by: By): { title: string; families: RosterFamily[] }[] {
  const titleOf = (family: RosterFamily) => (by === 'bus' ? `${family.bus} 号车` : (family.householdName ?? '没排桌'));
  const tables = [...new Set(families.flatMap(({ householdName }) => householdName ?? []))].sort();
  const titles = by === 'bus' ? Array.from({ length: buses }, (_, at) => `${at + 1} 号车`) : [...tables, '没排桌'];
  return titles.map((title) => ({ title, families: families.filter((family) => titleOf(family) === title) })).filter((group) => group.families.length > 0);
}

type Checking = ReturnType<typeof useCheckIn>;

function ByCode({ checking: { send, last, sentence } }: { checking: Checking }) {
  const [code, setCode] = useState('');
  const press = () => {
    void send({ code });
    setCode('');
  };
  return (
    <Card>
      <View className="stack">
        <TextField id="family-code" type="number" label="报码，六位" maxLength={6} value={code} onChange={setCode} onConfirm={press} />
        <Button id="check-in" wide disabled={!/^\d{6}$/.test(code) && '六位数字'} onPress={press}>到了</Button>
        {last && <View id="checked" className="bold c-green">{last.name} {last.heads} 人到了{last.householdName ? `，去${last.householdName}` : ''}</View>}
        {sentence && <ErrorState title="没点上" note={sentence} />}
      </View>
    </Card>
  );
}

/** The families of a bus, or of a table. */
function Group({ title, families, by, checking }: { title: string; families: readonly RosterFamily[]; by: By; checking: Checking }) {
  return (
    <>
      <SectionTitle title={title} aside={`${families.reduce((sum, { heads }) => sum + heads, 0)} 人`} />
      {families.map((family) => (
        <Card key={family.bookingId} id={`roster-${family.bookingId}`}>
          <View className="row between">
            <View className="grow">
              <View className="t-lead">{family.name}</View>
              <View className="t-cap num">{[`${family.heads} 人`, by === 'bus' ? (family.householdName ?? '没排桌') : `${family.bus} 号车`, ...family.needs].join('·')}</View>
            </View>
            {checking.isThere(family) ? <View className="bold c-green">到了</View> : <SmallButton id={`here-${family.bookingId}`} onPress={() => void checking.send({ bookingId: family.bookingId })}>到了</SmallButton>}
          </View>
        </Card>
      ))}
    </>
  );
}
