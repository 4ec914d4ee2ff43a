import { type BoardVan, businessDate, dateText, dispatchRoutes, fen, formatYuan, type RunBoardPage } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { openFile, usePage } from '@/api';
import { progressText, stopNote, stopTime, vanTag } from '@/features/dispatching/board-words';
import { ChangeSheet, type Target } from '@/features/dispatching/change-sheet';
import { drawRoutes, wayColour } from '@/features/dispatching/route-sketch';
import { PlanPair } from '@/features/dispatching/plan-pair';
import { PageBody } from '@/features/shell/page-body';
import { goBack } from '@/platform/navigation';
import { useTheme } from '@/ui/use-theme';
import { useRole } from '@/state/session';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { IconRow } from '@/ui/icon-row';
import { KeyValue } from '@/ui/key-value';
import { RailStop, RouteRail, StopRow } from '@/ui/route-rail';
import { Screen } from '@/ui/screen';
import { svgUrl } from '@/ui/svg-data';
import { Tag } from '@/ui/tag';
import './index.scss';

const REFRESH_MS = 20_000;

/** 车次: all vans of the day on one sketch, and the hand on their ways. */
export default function RunsPage() {
  const operatorId = useRole()?.scopeId ?? '';
  const page = usePage(dispatchRoutes.runBoard, { operatorId }, { keep: true, everyMs: REFRESH_MS, enabled: operatorId !== '' });
  const [target, setTarget] = useState<Target | null>(null);
  return (
    <Screen wide title="车次" onBack={goBack} overlay={target && page.data && <ChangeSheet operatorId={operatorId} board={page.data} target={target} onClose={() => setTarget(null)} />}>
      <PageBody page={page} skeleton="rows">
        {(board) => board.vans.every(({ stops }) => stops.length === 0) ? <EmptyState title="线路还没出来" note="截单后几分钟，车走哪几家、几点到，都在这里" /> : (
          <View className="stack">
            <View className="c-sub">{board.pairingName}，{dateText(businessDate(board.businessDate))}</View>
            <Sketch board={board} />
            {board.plans.length > 0 && <PlanPair operatorId={operatorId} board={board} />}
            {board.vans.map((van, index) => <Van key={van.vanId} van={van} index={index} now={new Date(board.serverNow)} onChange={setTarget} />)}
            <IconRow id="run-sheet" icon="list" title="打印出车单" note="没网的时候照着走，一车一页" action="打开" onPress={() => void openFile(dispatchRoutes.runSheet, { operatorId })} />
          </View>
        )}
      </PageBody>
    </Screen>
  );
}

function Sketch({ board }: { board: RunBoardPage }) {
  const theme = useTheme();
  return (
    <Card id="route-sketch">
      <View className="dispatch-sketch" aria-hidden="true" style={{ backgroundImage: svgUrl(drawRoutes(board.vans, theme)) }} />
      <View className="dispatch-legend">{board.vans.map(({ vanName }, index) => <View key={vanName} className="row"><View className="dispatch-dot" style={{ backgroundColor: wayColour(index, theme) }} /><View className="t-cap">{vanName}</View></View>)}</View>
      <View className="t-cap">圆是菜园，方是村站和提货点；实线走过了，虚线还没走。是示意图。</View>
    </Card>
  );
}

function Van({ van, index, now, onChange }: { van: BoardVan; index: number; now: Date; onChange: (target: Target) => void }) {
  const theme = useTheme();
  const tag = vanTag(van, now);
  const movable = van.state === 'published' || van.state === 'running';
  return (
    <Card id={`board-van-${index + 1}`}>
      <View className="row between">
        <View className="row"><View className="dispatch-dot" style={{ backgroundColor: wayColour(index, theme) }} /><View className="bold">{van.vanName}·{van.driverName}</View></View>
        <Tag tone={tag.tone}>{tag.text}</Tag>
      </View>
      {van.stops.length > 0 && <KeyValue label={progressText(van)} value={`备用金剩 ${formatYuan(fen(van.floatLeftFen))}`} />}
      <RouteRail>
        {van.stops.map((stop, place) => (
          <RailStop key={stop.stopId} id={`board-stop-${index + 1}-${place + 1}`} number={place + 1} state={stop.state === 'pending' ? 'todo' : stop.state === 'arrived' ? 'now' : stop.state === 'done' ? 'done' : 'skipped'}>
            <StopRow title={stop.title} note={movable && stop.kind === 'collect' && stop.state === 'pending' ? `${stopNote(stop)}，点一下换车` : stopNote(stop)} aside={stopTime(stop)} {...(movable && stop.kind === 'collect' && stop.state === 'pending' ? { onOpen: () => onChange({ van, stop }) } : {})} />
          </RailStop>
        ))}
      </RouteRail>
      {movable && <Button id={`van-trouble-${index + 1}`} kind="line" wide onPress={() => onChange({ van, stop: null })}>车晚了、走不了</Button>}
    </Card>
  );
}
