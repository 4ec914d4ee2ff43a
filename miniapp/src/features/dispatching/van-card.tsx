import { type BoardStop, type BoardVan, fen, formatYuan } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { KeyValue } from '@/ui/key-value';
import { pressable } from '@/ui/pressable';
import { RailStop, RouteRail, StopRow } from '@/ui/route-rail';
import { Tag } from '@/ui/tag';
import { ClaimPhotos } from '../claims/claim-photos';
import { useTheme } from '@/ui/use-theme';
import { positionText, progressText, stopNote, stopTime, vanTag } from './board-words';
import type { Target } from './change-sheet';
import { wayColour } from './route-sketch';
import type { useDragStop } from './use-drag-stop';

export interface VanCardProps {
  van: BoardVan;
  index: number;
  now: Date;
  onChange: (target: Target) => void;
  handle: ReturnType<typeof useDragStop>['handle'];
}

const RAIL = { pending: 'todo', arrived: 'now', done: 'done', skipped: 'skipped', failed: 'skipped' } as const;

/** A van with its driver, how far it is, its cash and its stops; doors still ahead can be taken to another van. */
export function VanCard({ van, index, now, onChange, handle }: VanCardProps) {
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
      {positionText(van) && <View className="t-cap">{positionText(van)}</View>}
      <RouteRail>
        {van.stops.map((stop, place) => (
          <RailStop key={stop.stopId} id={`board-stop-${index + 1}-${place + 1}`} number={place + 1} state={RAIL[stop.state]}>
            <Stop stop={stop} {...(movable && stop.kind === 'collect' && stop.state === 'pending' ? { onOpen: () => onChange({ van, stop }), drag: { id: `grip-${index + 1}-${place + 1}`, ...handle(van, stop) } } : {})} />
          </RailStop>
        ))}
      </RouteRail>
      {movable && <Button id={`van-trouble-${index + 1}`} kind="line" wide onPress={() => onChange({ van, stop: null })}>车晚了、走不了、换人开</Button>}
    </Card>
  );
}

function Stop({ stop, onOpen, drag }: { stop: BoardStop; onOpen?: () => void; drag?: object }) {
  if (!onOpen) return <View><StopRow title={stop.title} note={stopNote(stop)} aside={stopTime(stop)} /><ClaimPhotos photoIds={stop.photoIds} /></View>;
  return (
    <View className="row dispatch-stop">
      <View className="grow" {...pressable(`${stop.title}，换车或不收`)} onClick={onOpen}><StopRow title={stop.title} note={`${stopNote(stop)}，点一下换车`} aside={stopTime(stop)} /></View>
      <View className="dispatch-grip" aria-hidden="true" {...drag}>⠿</View>
    </View>
  );
}
