import { type BoardStop, type BoardVan, dispatchRoutes, type DraftStop, type DraftVan, type RunBoardPage, type RunDraft, timeOfDay } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { keepPage, useWrite } from '@/api';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Chip } from '@/ui/chip';
import { ErrorState } from '@/ui/error-state';
import { Sheet } from '@/ui/sheet';
import { MoreDoor } from './more-door';
import type { Wish } from './wish';

/** A door that may ride in another van or be called off, a van that is late or lost; no van: one more door. */
export interface Target {
  readonly van: BoardVan | null;
  readonly stop: BoardStop | null;
  /** The van it was dropped on, and what the checker said of that. */
  readonly drop?: { readonly vanId: string; readonly draft: RunDraft | null };
}

const NOTHING = { vanId: null, stopId: null, minutes: null };
const DELAYS = [10, 20, 30, 60];

/** Before and after, and only then the change. */
export function ChangeSheet({ operatorId, board, target, onClose }: { operatorId: string; board: RunBoardPage; target: Target; onClose: () => void }) {
  const [wish, setWish] = useState<Wish | null>(target.stop && target.drop ? { ...NOTHING, kind: 'move', vanId: target.drop.vanId, stopId: target.stop.stopId } : null);
  const [draft, setDraft] = useState<RunDraft | null>(target.drop?.draft ?? null);
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
    const page = await handing.send({ operatorId, routeId: target.van!.routeId!, driverAccountId });
    if (!page) return;
    keepPage(dispatchRoutes.runBoard, { operatorId }, page);
    onClose();
  };
  const sentence = changing.sentence ?? drafting.sentence ?? handing.sentence;
  const ready = draft !== null && draft.against.length === 0 && draft.vans.length > 0;
  const button = <Button id="change-runs" wide busy={changing.busy && '正在改…'} disabled={!ready && (draft && draft.against.length > 0 ? '这样改不行' : '先选怎么改')} onPress={() => void change()}>就这么改</Button>;
  return (
    <Sheet id="change-sheet" open title={target.stop?.title ?? target.van?.vanName ?? '加一家'} onClose={onClose} action={button}>
      {target.van ? <Choices board={board} van={target.van} stop={target.stop} wish={wish} onChoose={(next) => void choose(next)} /> : <MoreDoor board={board} onChoose={(next) => void choose(next)} />}
      {target.van && !target.stop && <Drivers board={board} van={target.van} onChoose={(accountId) => void handOver(accountId)} />}
      {draft?.against.map((text) => <View key={text} id="against" className="c-brick bold">{text}</View>)}
      {draft?.warnings.map((text) => <View key={text} className="t-cap c-brick">{text}</View>)}
      {draft?.vans.map((van) => <BeforeAfter key={van.vanName} van={van} />)}
      {draft && draft.vans.length === 0 && draft.against.length === 0 && <View className="t-cap">这样改，线路没有变化。</View>}
      {sentence && <ErrorState title="没改成" note={sentence} />}
    </Sheet>
  );
}

function Choices({ board, van, stop, wish, onChoose }: { board: RunBoardPage; van: BoardVan; stop: BoardStop | null; wish: Wish | null; onChoose: (wish: Wish) => void }) {
  if (stop) {
    const others = board.vans.filter(({ vanId }) => vanId !== van.vanId);
    return (
      <>
        <View className="t-cap">改由哪辆车收</View>
        <View className="dispatch-choices">{others.map(({ vanId, vanName }) => <Chip key={vanId} id={`to-${vanName}`} text={vanName} on={wish?.vanId === vanId} onPress={() => onChoose({ ...NOTHING, kind: 'move', vanId, stopId: stop.stopId })} />)}</View>
        <View className="t-cap">不去收了，订这家菜的人退钱</View>
        <View className="dispatch-choices"><Chip id="cancel-stop" text="今天不收这家" on={wish?.kind === 'cancel'} onPress={() => onChoose({ ...NOTHING, kind: 'cancel', stopId: stop.stopId })} /></View>
      </>
    );
  }
  return (
    <>
      <View className="t-cap">司机说要晚多久</View>
      <View className="dispatch-choices">{DELAYS.map((minutes) => <Chip key={minutes} id={`late-${minutes}`} text={`${minutes} 分钟`} on={wish?.minutes === minutes} onPress={() => onChoose({ ...NOTHING, kind: 'late', vanId: van.vanId, minutes })} />)}</View>
      <View className="t-cap">走不了了</View>
      <View className="dispatch-choices"><Chip id="lost" text="没收的交给别的车" on={wish?.kind === 'lost'} onPress={() => onChoose({ ...NOTHING, kind: 'lost', vanId: van.vanId })} /></View>
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
