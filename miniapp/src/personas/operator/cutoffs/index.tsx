import { businessDate, cutoffRoutes, type CutoffsPage as Cutoffs, type CutoffView, dateText } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { keepPage, usePage, useWrite } from '@/api';
import { doorsOf, earlyText } from '@/features/operating/door-words';
import { PageBody } from '@/features/shell/page-body';
import { goBack } from '@/platform/navigation';
import { useRole } from '@/state/session';
import { BottomBar } from '@/ui/bottom-bar';
import { Button } from '@/ui/button';
import { Chip } from '@/ui/chip';
import { EmptyState } from '@/ui/empty-state';
import { ErrorState } from '@/ui/error-state';
import { IconRow } from '@/ui/icon-row';
import { Screen } from '@/ui/screen';
import { SectionTitle } from '@/ui/section-title';
import { Sheet } from '@/ui/sheet';
import { TextField } from '@/ui/text-field';
import './index.scss';

type Target = Pick<CutoffView, 'household' | 'crop'> & { readonly time: string };

/** 截单时间: whose, and of what, closes before the day does. */
export default function CutoffsPage() {
  const operatorId = useRole()?.scopeId ?? '';
  const page = usePage(cutoffRoutes.cutoffs, { operatorId }, { keep: true, enabled: operatorId !== '' });
  const [target, setTarget] = useState<Target | null>(null);
  return (
    <Screen wide title="截单时间" onBack={goBack} bottom={<BottomBar><Button id="add-cutoff" grow icon="plus" onPress={() => setTarget({ household: null, crop: null, time: '' })}>加一条</Button></BottomBar>}>
      <PageBody page={page} skeleton="rows">
        {(data) => (
          <View className="stack">
            <View className="c-sub">大家都是 {data.cutoffAt} 截单。这里可以让一家、一样菜，或一家的一样菜早一点。</View>
            <View id="changes-from" className="t-cap">改动从 {dateText(businessDate(data.changesFrom))} 起算，已经挂出来的菜不变。</View>
            <SectionTitle title="早截单的" aside={`${data.cutoffs.length} 条`} />
            {data.cutoffs.length === 0 && <EmptyState title="还没有早截单的" note="要早点备货的菜，点“加一条”" />}
            {data.cutoffs.map((cutoff) => (
              <IconRow
                key={`${cutoff.household?.id ?? ''}${cutoff.crop?.id ?? ''}`} id={`cutoff-${cutoff.household?.plaqueNumber ?? 'all'}-${cutoff.crop?.name ?? 'all'}`} icon="clock"
                title={targetText(cutoff)} note={timesText(cutoff, data)} action="改" onPress={() => setTarget({ ...cutoff, time: cutoff.next ?? '' })}
              />
            ))}
            <Doors data={data} onChange={(household) => setTarget({ household, crop: null, time: '' })} />
            {target && <CutoffSheet data={data} target={target} operatorId={operatorId} onClose={() => setTarget(null)} />}
          </View>
        )}
      </PageBody>
    </Screen>
  );
}

/** What the road asks today, and whose crops close early by it; a setting for the household stands in its place. */
function Doors({ data, onChange }: { data: Cutoffs; onChange: (household: Cutoffs['households'][number]) => void }) {
  const { early, others, unmapped } = doorsOf(data);
  return (
    <>
      <SectionTitle title="按车和路倒推的" aside={data.doors.length > 0 && '今天开园时定的，不再变'} />
      {data.doors.length === 0 && <View id="no-doors" className="t-cap">今天没有倒推：开园时再算；没有车，或村站、提货点没标位置，就都照 {data.cutoffAt} 截单。</View>}
      {early.map(({ household, door }) => (
        <IconRow key={household.id} id={`door-${household.plaqueNumber}`} icon="van" title={`${household.plaqueNumber} 号 ${household.farmerName}，车 ${door.doorBy} 到门口`} note={`${earlyText(door)}。${door.why}`} action="改" onPress={() => onChange(household)} />
      ))}
      {others.length > 0 && <View id="door-others" className="t-cap">其余 {others.length} 家，车最早 {others[0]!.door.doorBy} 要到门口，摘菜来得及，照 {data.cutoffAt} 截单。</View>}
      {unmapped.length > 0 && <View id="door-unmapped" className="t-cap c-brick">{unmapped.map(({ plaqueNumber, farmerName }) => `${plaqueNumber} 号 ${farmerName}`).join('、')}没标位置，倒推不了，照 {data.cutoffAt} 截单。请村委会在“农户”里补上位置。</View>}
    </>
  );
}

function CutoffSheet({ data, target, operatorId, onClose }: { data: Cutoffs; target: Target; operatorId: string; onClose: () => void }) {
  const [household, setHousehold] = useState(target.household);
  const [crop, setCrop] = useState(target.crop);
  const [time, setTime] = useState(target.time);
  const setting = useWrite(cutoffRoutes.setCutoff);
  const door = data.doors.find(({ householdId }) => householdId === household?.id);
  const known = target.household !== null || target.crop !== null;
  const send = async (cutoffAt: string | null) => {
    const answer = await setting.send({ operatorId, householdId: household?.id ?? null, cropId: crop?.id ?? null, cutoffAt });
    if (!answer) return;
    keepPage(cutoffRoutes.cutoffs, { operatorId }, answer);
    onClose();
  };
  const missing = !household && !crop ? '先选哪家或哪样菜' : !/^([01]\d|2[0-3]):[0-5]\d$/.test(time) && '时间写成 11:50 这样';
  return (
    <Sheet id="cutoff-sheet" open title={known ? targetText(target) : '谁早截单'} onClose={onClose} action={<Button id="save-cutoff" wide busy={setting.busy && '正在记…'} disabled={missing} onPress={() => void send(time)}>{`${time || '几点'} 截单`}</Button>}>
      {!known && <View className="t-cap">哪家</View>}
      {!known && <View className="cutoff-choices">{data.households.map((each) => <Chip key={each.id} id={`household-${each.plaqueNumber}`} text={`${each.plaqueNumber} ${each.farmerName}`} on={household?.id === each.id} onPress={() => setHousehold(household?.id === each.id ? null : each)} />)}</View>}
      {!known && <View className="t-cap">哪样菜</View>}
      {!known && <View className="cutoff-choices">{data.crops.map((each) => <Chip key={each.id} id={`crop-${each.drawing}`} text={each.name} on={crop?.id === each.id} onPress={() => setCrop(crop?.id === each.id ? null : each)} />)}</View>}
      <TextField id="cutoff-time" label={`几点截单，${data.opensAt} 以后、${data.cutoffAt} 以前`} placeholder="11:50" maxLength={5} value={time} onChange={(text) => setTime(text.replace('：', ':'))} />
      {door && <View id="door-why" className="t-cap">{door.why}，车 {door.doorBy} 要到门口。给这家定一个时间，就不再倒推。</View>}
      {known && <Button id="lift-cutoff" kind="line" wide onPress={() => void send(null)}>跟大家一样</Button>}
      {setting.sentence && <ErrorState title="没记上" note={setting.sentence} />}
    </Sheet>
  );
}

function targetText({ household, crop }: Pick<CutoffView, 'household' | 'crop'>): string {
  return [household ? `${household.plaqueNumber} 号 ${household.farmerName}` : '各家', crop?.name ?? '样样菜'].join('·');
}

function timesText({ today, next }: CutoffView, { changesFrom }: Cutoffs): string {
  if (today === next) return `${today} 截单`;
  const from = dateText(businessDate(changesFrom));
  return `${today ? `今天 ${today} 截单` : '今天跟大家一样'}，${from}起${next ? ` ${next}` : '跟大家一样'}`;
}
