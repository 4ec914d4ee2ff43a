import { type Seconds, seconds } from '@cunshe/shared';
import type { Position } from './problem';

export interface Journey {
  readonly metres: number;
  readonly seconds: Seconds;
}

/** Driving time and distance; a road network's answer can stand in for the estimate. */
export type Travel = (from: Position, to: Position) => Journey;

const EARTH_RADIUS_METRES = 6_371_000;
/** Roads are longer than the straight line (ROUTING §5.5: 1.35 until calibrated). */
const DETOUR = 1.35;
/** Village lanes and city streets at both ends of a drive, the main road between (ROUTING §5.2: 22 and 42 km/h). */
const SLOW_METRES = 3_000;
const SLOW_METRES_PER_SECOND = 22 / 3.6;
const FAST_METRES_PER_SECOND = 42 / 3.6;

/** The estimate that is always available. */
export const estimatedTravel: Travel = (from, to) => {
  const metres = Math.round(straightLine(from, to) * DETOUR);
  const slow = Math.min(metres, SLOW_METRES) / SLOW_METRES_PER_SECOND;
  const fast = Math.max(metres - SLOW_METRES, 0) / FAST_METRES_PER_SECOND;
  return { metres, seconds: seconds(Math.ceil(slow + fast)) };
};

/** Haversine, metres. */
export function straightLine(from: Position, to: Position): number {
  const half = (degrees: number) => Math.sin(radians(degrees) / 2) ** 2;
  const chord =
    half(to.latitude - from.latitude) +
    Math.cos(radians(from.latitude)) * Math.cos(radians(to.latitude)) * half(to.longitude - from.longitude);
  return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(chord)));
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
