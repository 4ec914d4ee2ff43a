import { businessDateOf, type PairingPage as Pairing, pairingDeskRoutes, type PairingState } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { isRefusal, useWrite } from '@/api';
import { PairingPapers } from '@/features/pairings/pairing-papers';
import { PairingStepSheet } from '@/features/pairings/pairing-step-sheet';
import { SellersHere } from '@/features/pairings/sellers-here';
import { isRest, longDate, nextStates, STATE_TONES, STATE_WORDS, stepNote, stepWords } from '@/features/pairings/pairing-words';
import { setUpText } from '@/features/pairings/set-up-words';
import { usePairing } from '@/features/pairings/use-pairing';
import { PageBody } from '@/features/shell/page-body';
import { PLACES } from '@/features/shell/places';
import { goBack, openPage } from '@/platform/navigation';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Choice } from '@/ui/choice';
import { EmptyState } from '@/ui/empty-state';
import { ErrorState } from '@/ui/error-state';
import { IconRow } from '@/ui/icon-row';
import { KeyValue } from '@/ui/key-value';
import { Screen } from '@/ui/screen';
import { SectionTitle } from '@/ui/section-title';
import { Tag } from '@/ui/tag';

/** One pairing: where it stands, what it needs, its papers, and who sells in it. */
export default function PairingDetailPage() {
  const { operatorId, page, keep } = usePairing();
  const [to, setTo] = useState<PairingState | null>(null);
  const done = (answer: Pairing) => {
    keep(answer);
    setTo(null);
  };
  const sheet = page.data && to && <PairingStepSheet key={to} pairing={page.data} to={to} operatorId={operatorId} onDone={done} onClose={() => setTo(null)} />;
  return (
    <Screen wide title="结对" onBack={goBack} overlay={sheet} offline={{ title: '没信号，看到的是刚才存下的', note: '有网了再办' }}>
      {isRefusal(page.error, 'NOT_FOUND') ? <EmptyState title="没有这一对" note="它由别家运营，回去换一个看" /> : <PageBody page={page} skeleton="rows">
        {(data) => (
          <View className="stack">
            <Head pairing={data} />
            {nextStates(data).map((next) => <Button key={next} id={`step-${next}`} kind={isRest(next) ? 'line' : 'primary'} wide disabled={next === 'trial' && !data.setUp && '先定送菜的日子和提货点'} onPress={() => setTo(next)}>{stepWords(data.state, next)}</Button>)}
            <SetUp pairing={data} />
            <Sellers pairing={data} operatorId={operatorId} onKeep={keep} />
            <Buyers pairing={data} operatorId={operatorId} onKeep={keep} />
            <PairingPapers pairing={data} operatorId={operatorId} onKeep={keep} />
            <SectionTitle title="走到哪一步" />
            {data.history.length === 0 && <View className="c-sub">以前的没有记在这里，往后每一步都会记下。</View>}
            {data.history.map((step) => (
              <Card key={step.at}>
                <View className="row between"><View className="bold">{STATE_WORDS[step.to]}</View><View className="t-cap num">{step.who}，{longDate(businessDateOf(new Date(step.at)))}</View></View>
                {stepNote(step) && <View className="c-sub">{stepNote(step)}</View>}
              </Card>
            ))}
          </View>
        )}
      </PageBody>}
    </Screen>
  );
}

function Head({ pairing: { villageName, communityName, state, batch, signedOn } }: { pairing: Pairing }) {
  return (
    <Card>
      <View className="t-display">{villageName}·{communityName}</View>
      <View id="pairing-state" className="row between"><Tag tone={STATE_TONES[state]}>{STATE_WORDS[state]}</Tag><View className="c-sub">{batch === 1 ? '第一批' : '第二批'}</View></View>
      {signedOn && <KeyValue label="签约" value={longDate(signedOn)} />}
    </Card>
  );
}

function SetUp({ pairing: { state, setUp, pairingId } }: { pairing: Pairing }) {
  const open = state === 'proposed' || state === 'signed';
  const note = setUp ? setUpText(setUp) : '还没定，试运行以前要定好';
  return (
    <>
      <SectionTitle title="送菜的日子和提货点" />
      <IconRow id="set-up" icon="calendar" title={setUp ? `${setUp.points.length} 个提货点` : '去定'} note={open ? note : `${note}。要改日子去“服务日”`} action={setUp ? '改' : '去定'} onPress={open ? () => openPage(PLACES.operatorPairingSetUp(pairingId)) : undefined} />
    </>
  );
}

const SHOWN = [{ key: 'hidden', text: '不给看' }, { key: 'shown', text: '看得到姓' }] as const;

/** Whether gardens read who buys: on the pick list and beside what was said of them. */
function Buyers({ pairing: { pairingId, buyersShown }, operatorId, onKeep }: { pairing: Pairing; operatorId: string; onKeep: (page: Pairing | null) => boolean }) {
  const showing = useWrite(pairingDeskRoutes.showBuyers);
  const set = async (shown: boolean) => void onKeep(await showing.send({ operatorId, pairingId, shown }));
  return (
    <>
      <SectionTitle title="农户看不看得到谁订的" />
      <Choice options={SHOWN} value={buyersShown ? 'shown' : 'hidden'} onChange={(key) => void set(key === 'shown')} />
      <View className="c-sub">看得到也只是“周家”，没有名字和电话。</View>
      {showing.sentence && <ErrorState title="没改成" note={showing.sentence} />}
    </>
  );
}

function Sellers({ pairing: { pairingId, sellers, communityName }, operatorId, onKeep }: { pairing: Pairing; operatorId: string; onKeep: (page: Pairing | null) => boolean }) {
  const choosing = useWrite(pairingDeskRoutes.chooseSellers);
  const others = sellers.filter(({ here }) => !here);
  const move = async (householdId: string) => void onKeep(await choosing.send({ operatorId, pairingId, householdIds: [householdId] }));
  return (
    <>
      <SectionTitle title="在这里卖菜的" aside={`${sellers.length - others.length} 家`} />
      <SellersHere names={sellers.filter(({ here }) => here).map(({ plaqueNumber, farmerName }) => `${plaqueNumber} 号 ${farmerName}`)} />
      {sellers.length === others.length && <View id="no-sellers" className="c-sub">还没有农户在这里卖菜。村委会导入农户，或从同村别的结对换过来。</View>}
      {choosing.sentence && <ErrorState title="没换成" note={choosing.sentence} />}
      {others.map(({ householdId, plaqueNumber, farmerName, sellsAt }) => (
        <IconRow key={householdId} id={`seller-${plaqueNumber}`} icon="leaf" tone="plain" title={`${plaqueNumber} 号 ${farmerName}`} note={`现在卖给${sellsAt}`} action={`改卖给${communityName}`} onPress={() => void move(householdId)} />
      ))}
    </>
  );
}
