import { memo, type ReactNode } from 'react';
import { View } from '@tarojs/components';
import { drawRoad, type RoadMark } from './road-drawing';
import { roadAt } from './road-path';
import { STOP_SHARES } from './road-progress';
import { svgUrl } from './svg-data';
import { useTheme } from './use-theme';

export interface RoadStop {
  /** 14:00 */
  time: string;
  /** 截单 */
  label: string;
}

export interface DayRoadProps {
  /** Share of the way, 0 to 1: roadProgress() of the clock, or the van's place. */
  progress: number;
  /** A sprout before 收菜, then the van. */
  mark?: RoadMark;
  /** Shown under the road; at most four. */
  stops?: readonly RoadStop[];
  /** In place of the stops: 车在路上，16:55 到. */
  children?: ReactNode;
}

const WIDTH = 343;

/** 一条路: the day as one line from the village door to the compound gate. */
export const DayRoad = memo(function DayRoad({ progress, mark = 'sprout', stops, children }: DayRoadProps) {
  const theme = useTheme();
  const drawing = svgUrl(drawRoad(progress, mark, STOP_SHARES, theme));
  return (
    <View className="day-road">
      <View className="day-road-land"><View className="day-road-line" style={{ backgroundImage: drawing }} /></View>
      {stops && (
        <View className="day-road-stops num">
          {stops.map((stop, i) => <Stop key={stop.label} stop={stop} share={STOP_SHARES[i] ?? 1} />)}
        </View>
      )}
      {children && <View className="day-road-foot">{children}</View>}
    </View>
  );
});

/** Under its place on the road, but never cut by the card's edge. */
function Stop({ stop, share }: { stop: RoadStop; share: number }) {
  const left = Math.min(89, Math.max(12, (roadAt(share)[0] / WIDTH) * 100));
  return (
    <View className="day-road-stop" style={{ left: `${left}%` }}>
      <View className="day-road-time">{stop.time}</View>
      {stop.label}
    </View>
  );
}
