import type { StopView } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { showPlace } from '@/platform/location';
import { callPhone } from '@/platform/phone-call';
import { useRunQueue } from '@/state/run-queue';
import { ErrorState } from '@/ui/error-state';
import { SmallButton } from '@/ui/small-button';
import { StopCard } from '@/ui/stop-card';
import type { CrateDraft } from './crate-draft';
import { cratesText } from './crate-sheet';
import { LoadingOrder } from './loading-order';
import { StopNotes } from './stop-notes';
import { cratesAboard, tooManyCrates } from './crate-room';
import { cropText, distanceText, type Run } from './stop-words';
import { useStopStep } from './use-run';
import { stepToUndo } from './send-steps';

interface CurrentStopCardProps {
  run: Run;
  stop: StopView;
  crates: CrateDraft;
  onCrates: () => void;
  onWeigh: () => void;
  onMeasure: () => void;
}

/** The stop to go to now: call, map, and the one button of the moment. */
export function CurrentStopCard({ run, stop, crates, onCrates, onWeigh, onMeasure }: CurrentStopCardProps) {
  const step = useStopStep(run.routeId, stop);
  const { stopId } = stop;
  const atDoor = stop.state === 'arrived';
  const tooMany = tooManyCrates(cratesAboard(crates.types, crates.crates), run.capacityCrates);
  const steps = useRunQueue((queue) => queue.steps);
  const remove = useRunQueue((queue) => queue.remove);
  const undo = async () => {
    const last = stepToUndo(steps);
    if (last?.kind === 'arrive' && last.input.stopId === stopId) remove(last.id);
    else await step.put({ kind: 'undo', input: { stopId } });
  };
  const act = async () => {
    if (isEmptyDoor(stop)) return void step.put({ kind: 'skip', input: { stopId, reason: 'nothing_cut' } });
    if (!atDoor && !(await step.put({ kind: 'arrive', input: { stopId } }))) return;
    if (stop.kind === 'collect') onWeigh();
    else if (atDoor && (await step.put({ kind: 'drop', input: { stopId, cratesOut: 0, ...cratesOf(stop, crates) } }))) crates.done();
  };
  return (
    <View className="grow stack">
      <StopCard
        title={stop.title} hint={hintOf(stop)} bags={[...stop.dropBags].sort()} crops={stop.crops.map((crop) => ({ slug: crop.drawing, text: cropText(crop) }))} distance={distanceText(stop.metres)}
        action={step.busy ? '正在记…' : actionText(stop)} onCall={stop.phone ? () => callPhone(stop.phone ?? '') : undefined}
        onNavigate={() => showPlace({ latitude: stop.latitude, longitude: stop.longitude, name: stop.title })} onAction={() => void act()}
      />
      {atDoor && <SmallButton id="undo-arrival" kind="plain" onPress={() => void undo()}>点早了，还没到</SmallButton>}
      {atDoor && stop.kind !== 'station' && crates.types.length > 0 && <SmallButton id="crates" kind="line" onPress={onCrates}>{cratesText(crates)}</SmallButton>}
      {atDoor && stop.kind !== 'collect' && <StopNotes routeId={run.routeId} stop={stop} onMeasure={onMeasure} />}
      {tooMany && <View id="crates-over" className="c-brick">{tooMany}</View>}
      {stop.kind === 'station' && <LoadingOrder run={run} />}
      {step.sentence && <ErrorState title="没记上" note={step.sentence} />}
    </View>
  );
}

function hintOf(stop: StopView): string | undefined {
  if (stop.kind === 'drop') return `${stop.hint ? `${stop.hint}在等，` : ''}卸 ${stop.dropBags.length} 袋`;
  return stop.hint ?? (stop.kind === 'station' ? '在这里按提货点分好' : undefined);
}

/** Only a gate has crates to leave when the van goes on; a station has none of its own. */
function cratesOf({ kind }: StopView, { crates }: CrateDraft) {
  return kind === 'drop' && crates.length > 0 ? { crates } : {};
}

/** Everything it had was short: there is nothing to weigh. */
function isEmptyDoor({ kind, crops }: StopView): boolean {
  return kind === 'collect' && crops.length === 0;
}

function actionText(stop: StopView): string {
  if (isEmptyDoor(stop)) return '没有菜，下一站';
  if (stop.kind === 'collect') return stop.state === 'arrived' ? '过秤付钱' : '到了，收菜';
  if (stop.state !== 'arrived') return '到了';
  return stop.kind === 'drop' ? '交给提货点' : '分好了，出发';
}
