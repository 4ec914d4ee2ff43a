import { fen, formatYuan, fulfilmentRoutes, type StopView, timeOfDay } from '@cunshe/shared';
import { Text, View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { DemoStrip } from '@/features/demo/demo-strip';
import { type CrateDraft, useCrateDraft } from '@/features/driving/crate-draft';
import { CrateSheet } from '@/features/driving/crate-sheet';
import { CurrentStopCard } from '@/features/driving/current-stop-card';
import { FinishSheet } from '@/features/driving/finish-sheet';
import { SharePosition } from '@/features/driving/share-position';
import { ShortAtDoor } from '@/features/driving/short-at-door';
import { SkipSheet } from '@/features/driving/skip-sheet';
import { currentStop, foldedStops, isOver, type Run, stopMoney, stopNote } from '@/features/driving/stop-words';
import { useRun, useRunStep } from '@/features/driving/use-run';
import { TemperatureSheet } from '@/features/driving/temperature-sheet';
import { WaitingSteps } from '@/features/driving/waiting-steps';
import { WayChanged } from '@/features/driving/way-changed';
import { WeighSheet } from '@/features/driving/weigh-sheet';
import { PageBody } from '@/features/shell/page-body';
import { PLACES } from '@/features/shell/places';
import { openPage, openTab } from '@/platform/navigation';
import { keepAppOnDevice } from '@/platform/offline-app';
import { BottomBar, Total } from '@/ui/bottom-bar';
import { Button } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { ErrorState } from '@/ui/error-state';
import { IconRow } from '@/ui/icon-row';
import { ProgressSegments } from '@/ui/progress-segments';
import { RailStop, RouteRail, StopRow } from '@/ui/route-rail';
import { Screen } from '@/ui/screen';
import { SmallButton } from '@/ui/small-button';
import { Tag } from '@/ui/tag';
import './index.scss';

type OpenSheet = 'weigh' | 'crates' | 'temperature' | 'skip' | 'short' | 'finish' | null;

/** 今天收菜: stops in order, the current one large. */
export default function RunPage() {
  const page = useRun();
  const there = page.data !== null;
  useEffect(() => void (there && keepAppOnDevice()), [there]);
  const [sheet, setSheet] = useState<OpenSheet>(null);
  const run = page.data?.run ?? null;
  const stop = run && currentStop(run);
  const crates = useCrateDraft(run?.routeId ?? '', stop?.stopId ?? '');
  return (
    <Screen root title="今天收菜" overlay={run && <Sheets key={stop?.stopId ?? 'end'} run={run} stop={stop ?? null} crates={crates} sheet={sheet} onOpen={setSheet} onClose={() => setSheet(null)} />} bottom={run && <RunBar run={run} onOpen={setSheet} />} offline={null}>
      <DemoStrip />
      <PageBody page={page} skeleton="rows">
        {(data) =>
          data.run
            ? <Stops run={data.run} crates={crates} onOpen={setSheet} />
            : <EmptyState title="今天的线路还没排好" note={data.expectedAt ? `${timeOfDay(new Date(data.expectedAt))} 截单排线，之后来看` : '今天没有要跑的线路'} action="我的" onAction={() => openTab(PLACES.me)} />
        }
      </PageBody>
    </Screen>
  );
}

interface SheetsProps {
  run: Run;
  stop: StopView | null;
  crates: CrateDraft;
  sheet: OpenSheet;
  onOpen: (sheet: OpenSheet) => void;
  onClose: () => void;
}

/** What opens over the run, for the stop of the moment. */
function Sheets({ run, stop, crates, sheet, onOpen, onClose }: SheetsProps) {
  return (
    <>
      {stop?.kind === 'collect' && <WeighSheet routeId={run.routeId} leftFen={run.float.leftFen} stop={stop} tareGrams={run.tareGrams} perCrop={run.packAt !== 'door'} crates={crates} open={sheet === 'weigh'} onClose={onClose} onMeasure={() => onOpen('temperature')} />}
      {stop && sheet === 'short' && <ShortAtDoor stop={stop} onClose={onClose} />}
      {stop && sheet === 'crates' && <CrateSheet title={stop.title} draft={crates} capacity={run.capacityCrates} onClose={onClose} />}
      {stop && sheet === 'temperature' && <TemperatureSheet routeId={run.routeId} stop={stop} onClose={onClose} />}
      {stop && <SkipSheet routeId={run.routeId} stop={stop} open={sheet === 'skip'} onClose={onClose} />}
      <FinishSheet run={run} open={sheet === 'finish'} onClose={onClose} />
    </>
  );
}

function Stops({ run, crates, onOpen }: { run: Run; crates: CrateDraft; onOpen: (sheet: OpenSheet) => void }) {
  const stop = currentStop(run);
  const done = run.stops.filter(isOver).length;
  const drop = run.stops.find((entry) => entry.kind === 'drop' && !isOver(entry));
  const running = run.state === 'running';
  const [all, setAll] = useState(false);
  const folded = !all && stop ? foldedStops(run) : 0;
  return (
    <>
      <View className="row between run-head">
        <View className="t-display num run-place">{stop ? `第 ${stop.sequence} 站` : '走完了'}<Text className="t-body c-sub"> / {run.stops.length} 站</Text></View>
        {drop && <Tag tone="lake" icon="van" large>{timeOfDay(new Date(drop.title === run.firstDropName ? run.firstDropAt : drop.plannedArrival))} 到{drop.title}</Tag>}
      </View>
      {running && run.packAt === 'station' && <IconRow id="packing" icon="scale" title="到站装袋" note="一袋一袋称，称完再装车" action="去" onPress={() => openPage(PLACES.driverPacking)} />}
      <ProgressSegments done={done} total={run.stops.length} working={running} />
      <WayChanged key={run.routeId} run={run} />
      <WaitingSteps />
      {folded > 0 && <SmallButton id="show-done" kind="plain" icon="check" onPress={() => setAll(true)}>前面 {folded} 站收完了，看一看</SmallButton>}
      <RouteRail>
        {run.stops.slice(folded).map((entry) => (
          <RailStop key={entry.stopId} id={`stop-${entry.sequence}`} number={entry.sequence} state={entry.skipReason ? 'skipped' : isOver(entry) ? 'done' : running && entry === stop ? 'now' : 'todo'}>
            {running && entry === stop
              ? <CurrentStopCard run={run} stop={entry} crates={crates} onCrates={() => onOpen('crates')} onWeigh={() => onOpen('weigh')} onMeasure={() => onOpen('temperature')} />
              : <StopRow title={entry.title} note={stopNote(entry)} aside={stopMoney(entry) ?? timeOfDay(new Date(entry.plannedArrival))} paid={entry.receipt !== null} />}
          </RailStop>
        ))}
      </RouteRail>
      {running && stop && <SharePosition run={run} />}
    </>
  );
}

function RunBar({ run, onOpen }: { run: Run; onOpen: (sheet: OpenSheet) => void }) {
  const start = useRunStep(fulfilmentRoutes.startRun);
  const stop = currentStop(run);
  const total = <Total quiet label={`备用金 ${formatYuan(fen(run.float.openedFen))}，已付菜钱`} value={formatYuan(fen(run.float.paidCashFen))} />;
  if (run.state === 'published')
    return (
      <>
        {start.sentence && <ErrorState title="没出成车" note={start.sentence} />}
        <BottomBar>{total}<Button id="start-run" grow busy={start.busy && '正在记…'} onPress={() => void start.send({ routeId: run.routeId })}>点清备用金，出车</Button></BottomBar>
      </>
    );
  if (run.state !== 'running') return <BottomBar>{total}{run.float.state === 'counted' ? <Tag tone="rice">差额等运营方定</Tag> : <Tag tone="green" icon="check">收车了</Tag>}</BottomBar>;
  return (
    <BottomBar>
      {total}
      {stop
        ? (
          <>
            {stop.kind === 'collect' && stop.state === 'arrived' && stop.crops.length > 0 && <SmallButton id="short" kind="line" onPress={() => onOpen('short')}>少了</SmallButton>}
            <SmallButton id="trouble" kind="line" onPress={() => onOpen('skip')}>有异常</SmallButton>
          </>
        )
        : <Button id="finish" grow onPress={() => onOpen('finish')}>点备用金，收车</Button>}
    </BottomBar>
  );
}
