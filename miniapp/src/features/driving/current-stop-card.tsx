import { fulfilmentRoutes, type StopView } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { showPlace } from '@/platform/location';
import { callPhone } from '@/platform/phone-call';
import { ErrorState } from '@/ui/error-state';
import { SmallButton } from '@/ui/small-button';
import { StopCard } from '@/ui/stop-card';
import type { CrateDraft } from './crate-draft';
import { cratesText } from './crate-sheet';
import { cropText, distanceText } from './stop-words';
import { useRunStep } from './use-run';

interface CurrentStopCardProps {
  stop: StopView;
  crates: CrateDraft;
  onCrates: () => void;
  onWeigh: () => void;
}

/** The stop to go to now: call, map, and the one button of the moment. */
export function CurrentStopCard({ stop, crates, onCrates, onWeigh }: CurrentStopCardProps) {
  const arrive = useRunStep(fulfilmentRoutes.arrive);
  const drop = useRunStep(fulfilmentRoutes.drop);
  const skip = useRunStep(fulfilmentRoutes.skipStop);
  const atDoor = stop.state === 'arrived';
  const act = async () => {
    if (!atDoor && !(await arrive.send({ stopId: stop.stopId }))) return;
    if (isEmptyDoor(stop)) await skip.send({ stopId: stop.stopId, reason: 'nothing_cut' });
    else if (stop.kind === 'collect') onWeigh();
    else if (atDoor && (await drop.send({ stopId: stop.stopId, cratesOut: 0, ...cratesOf(stop, crates) }))) crates.forget();
  };
  const sentence = arrive.sentence ?? drop.sentence ?? skip.sentence;
  return (
    <View className="grow stack">
      <StopCard
        title={stop.title} hint={hintOf(stop)} bags={[...stop.dropBags].sort()} crops={stop.crops.map((crop) => ({ slug: crop.drawing, text: cropText(crop) }))} distance={distanceText(stop.metres)}
        action={arrive.busy || drop.busy || skip.busy ? '正在记…' : actionText(stop)} onCall={stop.phone ? () => callPhone(stop.phone ?? '') : undefined}
        onNavigate={() => showPlace({ latitude: stop.latitude, longitude: stop.longitude, name: stop.title })} onAction={() => void act()}
      />
      {atDoor && stop.kind !== 'station' && crates.types.length > 0 && <SmallButton id="crates" kind="line" onPress={onCrates}>{cratesText(crates)}</SmallButton>}
      {sentence && <ErrorState title="没记上" note={sentence} />}
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
