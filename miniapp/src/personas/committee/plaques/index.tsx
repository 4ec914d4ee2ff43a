import { businessDate, dateText, fen, formatPrice, plaqueRoutes, type PlaquesPage, type PlaqueStep, type PlaqueView } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { keepPage, openFile, usePage } from '@/api';
import { DemoStrip } from '@/features/demo/demo-strip';
import { ChecklistSheet } from '@/features/plaques/checklist-sheet';
import { InspectionPhotos } from '@/features/plaques/inspection-photos';
import { InspectSheet } from '@/features/plaques/inspect-sheet';
import { PlaqueStepSheet } from '@/features/plaques/plaque-step-sheet';
import { mayInspect, STATE_WORDS, STEP_WORDS, stepsOf, validWords } from '@/features/plaques/plaque-words';
import { RoundSheet } from '@/features/plaques/round-sheet';
import { RoundsList } from '@/features/plaques/rounds-list';
import { StandardSheet } from '@/features/plaques/standard-sheet';
import { PriceSheet } from '@/features/plaques/price-sheet';
import { PageBody } from '@/features/shell/page-body';
import { goBack } from '@/platform/navigation';
import { useRole } from '@/state/session';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { Screen } from '@/ui/screen';
import { SectionTitle } from '@/ui/section-title';
import { SmallButton } from '@/ui/small-button';
import { Tag } from '@/ui/tag';

type Doing = { readonly plaque: PlaqueView; readonly step: PlaqueStep | 'inspect' } | 'price' | 'checklist' | 'round' | 'standard' | null;

/** 农家餐桌: who applied, who is due for an inspection, whose plaque is good; and the village's prices. */
export default function CommitteePlaquesPage() {
  const villageId = useRole()?.scopeId ?? '';
  const page = usePage(plaqueRoutes.plaques, { villageId }, { keep: true, enabled: villageId !== '' });
  const [doing, setDoing] = useState<Doing>(null);
  const close = () => setDoing(null);
  const done = (answer: PlaquesPage) => {
    keepPage(plaqueRoutes.plaques, { villageId }, answer);
    close();
  };
  const sheet = page.data && <Sheets page={page.data} doing={doing} onDone={done} onClose={close} />;
  return (
    <Screen wide title="农家餐桌" onBack={goBack} overlay={sheet}>
      <DemoStrip />
      <PageBody page={page} skeleton="rows">
        {(data) => (
          <View className="stack">
            <View className="t-display">{data.villageName}</View>
            <RoundsList rounds={data.rounds} />
            <SmallButton id="add-round" kind="line" onPress={() => setDoing('round')}>排一轮检查</SmallButton>
            {data.plaques.length === 0 && <EmptyState title="还没有人家申请" note="农户在“家里来客”里点申请" />}
            {data.plaques.map((plaque) => <PlaqueCard key={plaque.plaqueId} plaque={plaque} onDo={(step) => setDoing({ plaque, step })} />)}
            <SectionTitle title="检查表" aside={data.checklistVersion === 0 ? '通用的那版' : `第 ${data.checklistVersion} 版`} />
            {data.checklist.map(({ key, text, points, must }) => <View key={key} className="row between"><View>{must ? '★ ' : ''}{text}</View><View className="num">{points} 分</View></View>)}
            <SmallButton id="edit-checklist" kind="line" onPress={() => setDoing('checklist')}>改检查表</SmallButton>
            <SectionTitle title="统一价目" aside={`${data.schedules.length} 段`} />
            {data.schedules.map(({ validFrom, validUntil, perPersonFen }) => <View key={validFrom} className="row between"><View className="num">{dateText(businessDate(validFrom))}–{dateText(businessDate(validUntil))}</View><View className="price">{formatPrice(fen(perPersonFen))}/位</View></View>)}
            <SmallButton id="add-price" kind="line" onPress={() => setDoing('price')}>加一段价目</SmallButton>
            <SectionTitle title="服务标准" aside={`${data.standards.length} 份`} />
            {data.standards.map(({ validFrom, validUntil, items }) => <View key={validFrom} className="stack"><View className="num">{dateText(businessDate(validFrom))}–{dateText(businessDate(validUntil))}</View><View>{items.join('；')}</View></View>)}
            <SmallButton id="add-standard" kind="line" onPress={() => setDoing('standard')}>加一份服务标准</SmallButton>
          </View>
        )}
      </PageBody>
    </Screen>
  );
}

function Sheets({ page, doing, onDone, onClose }: { page: PlaquesPage; doing: Doing; onDone: (page: PlaquesPage) => void; onClose: () => void }) {
  if (doing === null) return null;
  if (doing === 'price') return <PriceSheet villageId={page.villageId} onDone={onDone} onClose={onClose} />;
  if (doing === 'checklist') return <ChecklistSheet page={page} onDone={onDone} onClose={onClose} />;
  if (doing === 'round') return <RoundSheet page={page} onDone={onDone} onClose={onClose} />;
  if (doing === 'standard') return <StandardSheet villageId={page.villageId} onDone={onDone} onClose={onClose} />;
  const { plaque, step } = doing;
  return step === 'inspect' ? <InspectSheet page={page} plaque={plaque} onDone={onDone} onClose={onClose} /> : <PlaqueStepSheet plaque={plaque} step={step} onDone={onDone} onClose={onClose} />;
}

function PlaqueCard({ plaque, onDo }: { plaque: PlaqueView; onDo: (step: PlaqueStep | 'inspect') => void }) {
  const valid = validWords(plaque);
  return (
    <Card id={`plaque-${plaque.householdId}`}>
      <View className="stack">
        <View className="row between"><View className="t-lead">{plaque.name}</View><Tag tone={plaque.state === 'awarded' ? 'green' : 'rice'}>{STATE_WORDS[plaque.state]}</Tag></View>
        {valid && <View className="t-cap num">{valid}</View>}
        {plaque.score !== null && <View className="num">最近一次 {plaque.score} 分，{plaque.passed ? '合格' : '没合格'}</View>}
        <InspectionPhotos plaque={plaque} />
        {plaque.dueOn && <View className={plaque.overdue ? 'c-brick bold' : 't-cap'}>{plaque.overdue ? '该检查了，过了' : '下次检查'} {dateText(businessDate(plaque.dueOn))}</View>}
        <View className="row wrap">
          {mayInspect(plaque) && <SmallButton id={`inspect-${plaque.householdId}`} onPress={() => onDo('inspect')}>检查</SmallButton>}
          {stepsOf(plaque).map((step) => <SmallButton key={step} id={`${step}-${plaque.householdId}`} kind="line" onPress={() => onDo(step)}>{STEP_WORDS[step]}</SmallButton>)}
          {plaque.state === 'awarded' && <SmallButton id={`print-${plaque.householdId}`} kind="line" onPress={() => void openFile(plaqueRoutes.plaqueFile, { plaqueId: plaque.plaqueId })}>打印牌子</SmallButton>}
        </View>
      </View>
    </Card>
  );
}
