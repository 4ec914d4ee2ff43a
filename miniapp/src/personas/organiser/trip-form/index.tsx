import { addDays, type BusinessDate, businessDate, businessDateOf, dateText, type TripForm, visitRoutes, weekdayOf } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { usePage } from '@/api';
import { DemoStrip } from '@/features/demo/demo-strip';
import { PageBody } from '@/features/shell/page-body';
import { HostFields } from '@/features/visits/host-fields';
import { ProgrammeRows, TierRows } from '@/features/visits/trip-list-fields';
import { PlacesFields } from '@/features/visits/trip-places-fields';
import { useTripForm } from '@/features/visits/use-trip-form';
import { goBack, usePageParams } from '@/platform/navigation';
import { useMe } from '@/state/session';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Chip } from '@/ui/chip';
import { ErrorState } from '@/ui/error-state';
import { Screen } from '@/ui/screen';
import { SectionTitle } from '@/ui/section-title';
import { TextField } from '@/ui/text-field';

/** 新建村游 from the last one, or 改村游. */
export default function TripFormPage() {
  const { tripId } = usePageParams();
  const pairingId = useMe()?.roles.find(({ persona }) => persona === 'organiser')?.scopeId ?? '';
  const page = usePage(visitRoutes.tripForm, { pairingId, ...(tripId ? { tripId } : {}) }, { enabled: pairingId !== '', anew: true });
  return (
    <Screen wide title={tripId ? '改村游' : '新建村游'} onBack={goBack}>
      <DemoStrip />
      <PageBody page={page} skeleton="rows">{(form) => <Form form={form} />}</PageBody>
    </Screen>
  );
}

function Form({ form }: { form: TripForm }) {
  const { draft, change, toggleHost, save, busy, sentence } = useTripForm(form);
  const isNew = form.tripId === null;
  const missing = (draft.title.trim() === '' && '先写名字') || (draft.hosts.length === 0 && '先选接待的人家');
  return (
    <View className="stack">
      <Card>
        <View className="stack">
          <TextField id="trip-title" label="叫什么" value={draft.title} maxLength={40} onChange={(title) => change({ title })} />
          <TextField id="trip-story" label="一句话说给住户" value={draft.story} maxLength={200} onChange={(story) => change({ story })} />
          <TextField id="trip-gathering" label="在哪集合" value={draft.gathering} maxLength={80} onChange={(gathering) => change({ gathering })} />
        </View>
      </Card>
      <SectionTitle title="哪天" />
      {isNew && <Weekends now={form.serverNow} value={draft.date} onChange={(date) => change({ date, backupDate: undefined })} />}
      <Card>
        <View className="stack">
          {isNew && <TextField id="trip-date" label="日子" placeholder="2026-12-05" maxLength={10} value={draft.date} onChange={(date) => change({ date })} />}
          {!isNew && <View className="t-lead">{dateText(businessDate(draft.date))}</View>}
          <TextField id="trip-backup" label="备用日，下雨改到这天；没有就空着" placeholder="2026-12-12" maxLength={10} value={draft.backupDate ?? ''} onChange={(text) => change({ backupDate: text === '' ? undefined : text })} />
          <TextField id="trip-start" label="几点开始" placeholder="09:00" maxLength={5} value={draft.startTime} onChange={(text) => change({ startTime: text.replace('：', ':') })} />
          <TextField id="trip-end" label="几点结束" placeholder="15:30" maxLength={5} value={draft.endTime} onChange={(text) => change({ endTime: text.replace('：', ':') })} />
        </View>
      </Card>
      <SectionTitle title="名额和价钱" />
      <PlacesFields form={form} draft={draft} change={change} />
      <SectionTitle title="退款规则" aside={draft.policy.length === 0 ? '报名后不退' : `${draft.policy.length} 条`} />
      <TierRows rows={draft.policy} onChange={(policy) => change({ policy })} />
      <SectionTitle title="接待的人家" aside={`${draft.hosts.length} 家`} />
      <HostFields form={form} draft={draft} change={change} toggleHost={toggleHost} />
      <SectionTitle title="当天安排" aside={`${draft.programme.length} 项`} />
      <ProgrammeRows rows={draft.programme} onChange={(programme) => change({ programme })} />
      {sentence && <ErrorState title="没存上" note={sentence} />}
      {!isNew && form.familiesTaken > 0 && <View className="t-cap">存了就告诉已经报名的 {form.familiesTaken} 家</View>}
      <Button id="save-trip" wide tall disabled={missing} busy={busy && '正在存…'} onPress={() => void save()}>{isNew ? '存成草稿' : '存下改动'}</Button>
    </View>
  );
}

/** The next weekends; any other day can be typed. */
function Weekends({ now, value, onChange }: { now: string; value: string; onChange: (date: BusinessDate) => void }) {
  const today = businessDateOf(new Date(now));
  const days = Array.from({ length: 29 }, (_, ahead) => addDays(today, ahead + 1)).filter((day) => weekdayOf(day) > 5);
  return <View className="chip-row wrap">{days.map((day) => <Chip key={day} id={`day-${day}`} text={`${dateText(day)} 周${weekdayOf(day) === 6 ? '六' : '日'}`} on={day === value} onPress={() => onChange(day)} />)}</View>;
}
