import { type BoardStop, type BoardVan, dispatchRoutes, type DraftStop, type DraftVan, type RunBoardPage, type RunChangeRequest, type RunDraft, timeOfDay } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { keepPage, useWrite } from '@/api';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Chip } from '@/ui/chip';
import { ErrorState } from '@/ui/error-state';
import { Sheet } from '@/ui/sheet';

/** A door that may ride in another van, or a van that is late or lost. */
export type Target = { readonly van: BoardVan; readonly stop: BoardStop | null };

type Wish = Omit<RunChangeRequest, 'operatorId'>;

const DELAYS = [10, 20, 30, 60];

/** Before and after, and only then the change. */
export function ChangeSheet({ operatorId, board, target, onClose }: { operatorId: string; board: RunBoardPage; target: Target; onClose: () => void }) {
  const [wish, setWish] = useState<Wish | null>(null);
  const [draft, setDraft] = useState<RunDraft | null>(null);
  const drafting = useWrite(dispatchRoutes.draftChange);
  const changing = useWrite(dispatchRoutes.changeRuns);
  const choose = async (next: Wish) => {
    setWish(next);
    setDraft(null);
    setDraft(await drafting.send({ operatorId, ...next }));
  };
  const change = async () => {
    const page = await changing.send({ operatorId, ...wish!, seen: draft!.seen });
    if (!page) return;
    keepPage(dispatchRoutes.runBoard, { operatorId }, page);
    onClose();
  };
  const handing = useWrite(dispatchRoutes.handOverRun);
  const handOver = async (driverAccountId: string) => {
    const page = await handing.send({ operatorId, routeId: target.van.routeId!, driverAccountId });
    if (!page) return;
    keepPage(dispatchRoutes.runBoard, { operatorId }, page);
    onClose();
  };
  const sentence = changing.sentence ?? drafting.sentence ?? handing.sentence;
  const ready = draft !== null && draft.against.length === 0 && draft.vans.length > 0;
  const button = <Button id="change-runs" wide busy={changing.busy && '正在改…'} disabled={!ready && (draft && draft.against.length > 0 ? '这样改不行' : '先选怎么改')} onPress={() => void change()}>就这么改</Button>;
  return (
    <Sheet id="change-sheet" open title={target.stop?.title ?? target.van.vanName} onClose={onClose} action={button}>
      <Choices board={board} target={target} wish={wish} onChoose={(next) => void choose(next)} />
      {!target.stop && <Drivers board={board} van={target.van} onChoose={(accountId) => void handOver(accountId)} />}
      {draft?.against.map((text) => <View key={text} id="against" className="c-brick bold">{text}</View>)}
      {draft?.warnings.map((text) => <View key={text} className="t-cap c-brick">{text}</View>)}
      {draft?.vans.map((van) => <BeforeAfter key={van.vanName} van={van} />)}
      {draft && draft.vans.length === 0 && draft.against.length === 0 && <View className="t-cap">这样改，线路没有变化。</View>}
      {sentence && <ErrorState title="没改成" note={sentence} />}
    </Sheet>
  );
}

function Choices({ board, target: { van, stop }, wish, onChoose }: { board: RunBoardPage; target: Target; wish: Wish | null; onChoose: (wish: Wish) => void }) {
  if (stop) {
    const others = board.vans.filter(({ vanId }) => vanId !== van.vanId);
    return (
      <>
        <View className="t-cap">改由哪辆车收</View>
        <View className="dispatch-choices">{others.map(({ vanId, vanName }) => <Chip key={vanId} id={`to-${vanName}`} text={vanName} on={wish?.vanId === vanId} onPress={() => onChoose({ kind: 'move', vanId, stopId: stop.stopId, minutes: null })} />)}</View>
      </>
    );
  }
  return (
    <>
      <View className="t-cap">司机说要晚多久</View>
      <View className="dispatch-choices">{DELAYS.map((minutes) => <Chip key={minutes} id={`late-${minutes}`} text={`${minutes} 分钟`} on={wish?.minutes === minutes} onPress={() => onChoose({ kind: 'late', vanId: van.vanId, stopId: null, minutes })} />)}</View>
      <View className="t-cap">走不了了</View>
      <View className="dispatch-choices"><Chip id="lost" text="没收的交给别的车" on={wish?.kind === 'lost'} onPress={() => onChoose({ kind: 'lost', vanId: van.vanId, stopId: null, minutes: null })} /></View>
    </>
  );
}

/** Another driver goes on with the run, its vegetables and its cash. */
function Drivers({ board, van, onChoose }: { board: RunBoardPage; van: BoardVan; onChoose: (accountId: string) => void }) {
  return (
    <>
      <View className="t-cap">换人接着开，菜和剩下的备用金一起交给他</View>
      <View className="dispatch-choices">{board.drivers.filter(({ name }) => name !== van.driverName).map(({ accountId, name }) => <Chip key={accountId} id={`driver-${name}`} text={name} on={false} onPress={() => onChoose(accountId)} />)}</View>
    </>
  );
}

function BeforeAfter({ van: { vanName, before, after } }: { van: DraftVan }) {
  return (
    <Card id={`draft-${vanName}`}>
      <View className="bold">{vanName}</View>
      <View className="dispatch-pair">
        <Way title="现在" stops={before} />
        <Way title="改后" stops={after} />
      </View>
    </Card>
  );
}

function Way({ title, stops }: { title: string; stops: readonly DraftStop[] }) {
  return (
    <View>
      <View className="t-cap">{title}</View>
      {stops.length === 0 && <View className="t-cap">不用再走</View>}
      {stops.map(({ title: name, at, isNew }, index) => <View key={index} className={`dispatch-line ${isNew ? 'c-green bold' : ''}`}><View className="num">{timeOfDay(new Date(at))}</View><View className="grow">{name}{isNew ? '（新）' : ''}</View></View>)}
    </View>
  );
}
