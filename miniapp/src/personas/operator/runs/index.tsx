import { businessDate, dateText, dispatchRoutes, type RunBoardPage } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { openFile, usePage } from '@/api';
import { emptyBoard } from '@/features/dispatching/board-words';
import { ChangeSheet, type Target } from '@/features/dispatching/change-sheet';
import { DragTray } from '@/features/dispatching/drag-tray';
import { drawRoutes, wayColour, waysOf } from '@/features/dispatching/route-sketch';
import { PlanPair } from '@/features/dispatching/plan-pair';
import { SpeedBands } from '@/features/dispatching/speed-bands';
import { useDragStop } from '@/features/dispatching/use-drag-stop';
import { VanCard } from '@/features/dispatching/van-card';
import { PageBody } from '@/features/shell/page-body';
import { WayMap } from '@/platform/map';
import { goBack } from '@/platform/navigation';
import { useTheme } from '@/ui/use-theme';
import { useRole } from '@/state/session';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { IconRow } from '@/ui/icon-row';
import { KeyValue } from '@/ui/key-value';
import { Screen } from '@/ui/screen';
import { svgUrl } from '@/ui/svg-data';
import './index.scss';

const REFRESH_MS = 20_000;

/** 车次: all vans of the day on one sketch, and the hand on their ways. */
export default function RunsPage() {
  const operatorId = useRole()?.scopeId ?? '';
  const page = usePage(dispatchRoutes.runBoard, { operatorId }, { keep: true, everyMs: REFRESH_MS, enabled: operatorId !== '' });
  const [target, setTarget] = useState<Target | null>(null);
  const { held, handle } = useDragStop(operatorId, page.data, setTarget);
  const sheet = target && page.data && <ChangeSheet operatorId={operatorId} board={page.data} target={target} onClose={() => setTarget(null)} />;
  return (
    <Screen wide title="车次" onBack={goBack} overlay={held ? <DragTray held={held} /> : sheet}>
      <PageBody page={page} skeleton="rows">
        {(board) => (
          <View className="stack">
            <View className="c-sub">{board.pairingName}，{dateText(businessDate(board.businessDate))}</View>
            {board.vans.every(({ stops }) => stops.length === 0) ? <EmptyState {...emptyBoard(board)} /> : <Runs operatorId={operatorId} board={board} onChange={setTarget} handle={handle} />}
            <Unserved board={board} />
            <SpeedBands operatorId={operatorId} board={board} />
          </View>
        )}
      </PageBody>
    </Screen>
  );
}

interface RunsProps {
  operatorId: string;
  board: RunBoardPage;
  onChange: (target: Target) => void;
  handle: ReturnType<typeof useDragStop>['handle'];
}

function Runs({ operatorId, board, onChange, handle }: RunsProps) {
  const open = board.vans.some(({ state }) => state === 'published' || state === 'running');
  return (
    <View className="dispatch-board">
      <View className="stack">
        <Sketch board={board} />
        {board.plans.length > 0 && <PlanPair operatorId={operatorId} board={board} />}
        {open && <IconRow id="add-door" icon="plus" title="加一家" note="路上多收一家，先看来不来得及" action="选" onPress={() => onChange({ van: null, stop: null })} />}
        <IconRow id="run-sheet" icon="list" title="打印出车单" note="没网的时候照着走，一车一页" action="打开" onPress={() => void openFile(dispatchRoutes.runSheet, { operatorId })} />
      </View>
      <View className="stack">{board.vans.map((van, index) => <VanCard key={van.vanId} van={van} index={index} now={new Date(board.serverNow)} onChange={onChange} handle={handle} />)}</View>
    </View>
  );
}

/** What no van could take, with the reason in words. */
function Unserved({ board: { unserved } }: { board: RunBoardPage }) {
  if (unserved.length === 0) return null;
  return (
    <Card id="unserved">
      <View className="bold c-brick">送不到的，钱已经退了</View>
      {unserved.map(({ title, reason }) => <KeyValue key={title} label={title} value={reason} />)}
    </Card>
  );
}

function Sketch({ board }: { board: RunBoardPage }) {
  const theme = useTheme();
  return (
    <Card id="route-sketch">
      <View className="bold">今天的车</View>
      {WayMap ? <WayMap ways={waysOf(board.vans, theme)} /> : <View className="dispatch-sketch" aria-hidden="true" style={{ backgroundImage: svgUrl(drawRoutes(board.vans, theme)) }} />}
      <View className="dispatch-legend">{board.vans.map(({ vanName }, index) => <View key={vanName} className="row"><View className="dispatch-dot" style={{ backgroundColor: wayColour(index, theme) }} /><View className="t-cap">{vanName}</View></View>)}</View>
      <View className="t-cap">{WayMap ? '数字是第几站，颜色是哪辆车。' : '圆是菜园，方是村站和提货点；实线走过了，虚线还没走。是示意图。'}</View>
    </Card>
  );
}
