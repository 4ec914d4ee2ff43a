import { seconds } from '@cunshe/shared';
import type { Position } from './problem';
import { estimatedTravel, type Travel } from './travel';

/** Driving times and distances between places, as plain data that another thread can be sent. */
export interface TravelTable {
  readonly source: 'estimate' | 'osrm' | 'tencent';
  readonly places: readonly Position[];
  /** From place a to place b at `a * places + b`; null where no road is known. */
  readonly seconds: readonly (number | null)[];
  readonly metres: readonly (number | null)[];
}

/** Degrees × 1,000,000, as places are kept. */
function microdegrees(degrees: number): number {
  return Math.round(degrees * 1e6);
}

/** The table's answer; the estimate for what it does not know. */
export function travelBy(table: TravelTable | undefined): Travel {
  if (!table) return estimatedTravel;
  const keyOf = ({ latitude, longitude }: Position) => `${microdegrees(latitude)},${microdegrees(longitude)}`;
  const numbers = new Map(table.places.map((place, number) => [keyOf(place), number]));
  return (from, to) => {
    const [a, b] = [numbers.get(keyOf(from)), numbers.get(keyOf(to))];
    const way = a === undefined || b === undefined ? -1 : a * table.places.length + b;
    const [time, metres] = [table.seconds[way], table.metres[way]];
    return time == null || metres == null ? estimatedTravel(from, to) : { seconds: seconds(Math.ceil(time)), metres: Math.round(metres) };
  };
}
