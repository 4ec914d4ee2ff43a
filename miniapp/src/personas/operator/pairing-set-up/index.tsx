import { type PairingPage, pairingDeskRoutes } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useWrite } from '@/api';
import { PointFields } from '@/features/pairings/point-fields';
import { draftOf, missingIn, NEW_POINT, type PointDraft, type SetUpDraft, setUpOf } from '@/features/pairings/set-up-words';
import { usePairing } from '@/features/pairings/use-pairing';
import { WEEKDAYS } from '@/features/service-days/day-words';
import { PageBody } from '@/features/shell/page-body';
import { goBack } from '@/platform/navigation';
import { BottomBar } from '@/ui/bottom-bar';
import { Button } from '@/ui/button';
import { Chip } from '@/ui/chip';
import { EmptyState } from '@/ui/empty-state';
import { ErrorState } from '@/ui/error-state';
import { Screen } from '@/ui/screen';
import { SectionTitle } from '@/ui/section-title';
import { TextField } from '@/ui/text-field';
import './index.scss';

const FIELDS = [
  { key: 'closedDates', label: '停送的日子，几天就用顿号隔开，没有就不填', placeholder: '2026-10-01、2026-10-02', maxLength: 600 },
  { key: 'opensAt', label: '几点开园', placeholder: '06:30', maxLength: 5 },
  { key: 'cutoffAt', label: '几点截单', placeholder: '14:00', maxLength: 5 },
  { key: 'stationName', label: '村里集散点', placeholder: '如：村委会前坪', maxLength: 60 },
  { key: 'stationPlace', label: '集散点的经纬度', placeholder: '28.01, 112.98', maxLength: 30 },
  { key: 'transport', label: '运费，每单几元', placeholder: '1.50', maxLength: 5 },
  { key: 'point', label: '提货点服务费，每单几元', placeholder: '0.60', maxLength: 5 },
  { key: 'operator', label: '运营服务费，占菜钱百分之几', placeholder: '1.5', maxLength: 5 },
] as const;

/** What a pairing needs before its first day: calendar, hours, fees and pickup points. */
export default function PairingSetUpPage() {
  const { operatorId, page, keep } = usePairing();
  return (
    <Screen wide title="送菜的日子和提货点" onBack={goBack} offline={{ title: '没信号，看到的是刚才存下的', note: '有网了再改' }}>
      <PageBody page={page} skeleton="rows">
        {(data) => (data.state === 'proposed' || data.state === 'signed' ? <SetUpForm pairing={data} operatorId={operatorId} onKeep={keep} /> : <EmptyState title="已经开始送菜了" note="日子去“服务日”改，提货点的人在“我的”里换" />)}
      </PageBody>
    </Screen>
  );
}

function SetUpForm({ pairing, operatorId, onKeep }: { pairing: PairingPage; operatorId: string; onKeep: (page: PairingPage | null) => boolean }) {
  const [draft, setDraft] = useState<SetUpDraft>(() => draftOf(pairing.setUp));
  const saving = useWrite(pairingDeskRoutes.setUpPairing);
  const flip = (day: string) => setDraft({ ...draft, weekdays: [...'1234567'].filter((each) => draft.weekdays.includes(each) !== (each === day)).join('') });
  const setPoint = (place: number, point: PointDraft) => setDraft({ ...draft, points: draft.points.map((each, at) => (at === place ? point : each)) });
  const send = async () => {
    if (onKeep(await saving.send({ operatorId, pairingId: pairing.pairingId, ...setUpOf(draft) }))) goBack();
  };
  return (
    <View className="stack">
      <View className="t-display">{pairing.villageName}·{pairing.communityName}</View>
      <View className="set-up-days">{WEEKDAYS.map((name, at) => <Chip key={name} id={`weekday-${at + 1}`} text={name} on={draft.weekdays.includes(String(at + 1))} onPress={() => flip(String(at + 1))} />)}</View>
      <View className="set-up-days"><Chip id="holidays" text={draft.closesOnHolidays ? '法定节假日不送' : '法定节假日照常送'} on={draft.closesOnHolidays} onPress={() => setDraft({ ...draft, closesOnHolidays: !draft.closesOnHolidays })} /></View>
      {FIELDS.map(({ key, ...field }) => <TextField key={key} id={key} {...field} value={draft[key]} onChange={(text) => setDraft({ ...draft, [key]: text.replace('：', ':') })} />)}
      <SectionTitle title="提货点" aside={`${draft.points.length} 个`} />
      {draft.points.map((point, place) => (
        <PointFields key={place} place={place} point={point} onChange={(next) => setPoint(place, next)} onRemove={draft.points.length > 1 ? () => setDraft({ ...draft, points: draft.points.filter((_, at) => at !== place) }) : undefined} />
      ))}
      <Button id="add-point" kind="line" wide icon="plus" onPress={() => setDraft({ ...draft, points: [...draft.points, NEW_POINT] })}>再加一个提货点</Button>
      {saving.sentence && <ErrorState title="没记上" note={saving.sentence} />}
      <BottomBar><Button id="save-set-up" grow busy={saving.busy && '正在记…'} disabled={missingIn(draft) ?? false} onPress={() => void send()}>就这样定</Button></BottomBar>
    </View>
  );
}
