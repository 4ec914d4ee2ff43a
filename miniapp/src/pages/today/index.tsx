import { catalogueRoutes, timeOfDay, type TodayPage as Today } from '@cunshe/shared';
import { Text, View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { usePage } from '@/api';
import { DemoStrip } from '@/features/demo/demo-strip';
import { Tabs } from '@/features/inbox/tabs';
import { BasketSummary } from '@/features/ordering/basket-summary';
import { PageBody } from '@/features/shell/page-body';
import { PLACES } from '@/features/shell/places';
import { useNow } from '@/features/shell/use-now';
import { ClosedDay } from '@/features/today/closed-day';
import { CropList } from '@/features/today/crop-list';
import { closedText, cutoffLine, phaseOf, progressOf } from '@/features/today/day-view';
import { earlyCutoffs } from '@/features/today/openness-words';
import { GardenBeds } from '@/features/today/garden-beds';
import { openPage } from '@/platform/navigation';
import { basketStore } from '@/state/basket';
import { usePickupPointId } from '@/state/pickup-point';
import { ChipRow } from '@/ui/chip';
import { DayRoad } from '@/ui/day-road';
import { EmptyState } from '@/ui/empty-state';
import { Icon } from '@/ui/icon';
import { Phrases } from '@/ui/phrases';
import { PlaceSwitch } from '@/ui/place-switch';
import { Screen } from '@/ui/screen';
import { SectionTitle } from '@/ui/section-title';
import './index.scss';

const VIEWS = [{ key: 'gardens', text: '按菜园' }, { key: 'crops', text: '按菜' }] as const;
const REFRESH_MS = 20_000;

/** 今天: when and where the vegetables come, and what the gardens give. */
export default function TodayPage() {
  const pickupPointId = usePickupPointId();
  const page = usePage(catalogueRoutes.today, { pickupPointId: pickupPointId ?? '' }, { everyMs: REFRESH_MS, keep: true, enabled: !!pickupPointId });
  const now = useNow();
  const today = page.data;
  useEffect(() => {
    if (today?.cycle) basketStore.getState().openFor(today.cycle.businessDate, today.pickupPoint.id);
  }, [today?.cycle?.businessDate, today?.pickupPoint.id]);
  return (
    <Screen
      root navLeft={<PlaceSwitch name={today?.pickupPoint.compoundName ?? '选小区'} onPress={() => openPage(PLACES.choosePoint)} />} bottom={<><BasketSummary closedText={today && closedText(today, now)} /><Tabs current="today" /></>}
      offline={{ title: '没信号，看到的是存下的菜单', note: page.savedAt ? `菜单是 ${timeOfDay(new Date(page.savedAt))} 存下的` : undefined }}
    >
      <DemoStrip />
      {!pickupPointId && <EmptyState title="先选你住的小区" note="选好就知道菜几点到、到哪个门" action="选小区" onAction={() => openPage(PLACES.choosePoint)} />}
      {pickupPointId && (
        <PageBody page={page} skeleton="bed">
          {(data) => (
            <>
              <Headline today={data} now={now} />
              {phaseOf(data, now) !== 'open' && <ClosedDay today={data} now={now} />}
              {phaseOf(data, now) !== 'none' && <Beds today={data} now={now} again={() => void page.refresh()} />}
            </>
          )}
        </PageBody>
      )}
    </Screen>
  );
}

function Beds({ today, now, again }: { today: Today; now: number; again: () => void }) {
  const [view, setView] = useState<(typeof VIEWS)[number]['key']>('gardens');
  return (
    <>
      <SectionTitle title={`${today.villageName}·${today.gardenCount} 个菜园`} aside={<ChipRow options={VIEWS} value={view} onChange={setView} />} />
      {today.gardens.length === 0 && <EmptyState title="今天的菜还没挂出来" note="农户一般六点半开始挂菜" action="再看看" onAction={again} />}
      {today.gardens.length > 0 && (view === 'gardens' ? <GardenBeds today={today} nowMs={now} /> : <CropList today={today} nowMs={now} />)}
    </>
  );
}

function Headline({ today, now }: { today: Today; now: number }) {
  const line = cutoffLine(today, now);
  const early = phaseOf(today, now) === 'open' ? earlyCutoffs(today.gardens, today.cycle?.cutoffAt ?? '', now) : null;
  const serving = phaseOf(today, now) !== 'none';
  return (
    <View>
      <View id="headline" className="t-display"><Phrases text={serving ? `今天 ${today.pickupPoint.pickupFrom}，菜到${today.pickupPoint.shortName}` : '今天歇一天'} /></View>
      <View id="cutoff" className="today-cutoff"><Icon name="clock" className="c-rice" /><Text>{line.lead} <Text className="c-rice bold">{line.strong}</Text> {line.rest}</Text></View>
      {early && <View id="early-cutoffs" className="t-cap c-rice">{early}</View>}
      {today.cycle && serving && <DayRoad progress={progressOf(today.cycle.road, now)} mark={phaseOf(today, now) === 'after' ? 'van' : 'sprout'} stops={today.cycle.road} />}
    </View>
  );
}
