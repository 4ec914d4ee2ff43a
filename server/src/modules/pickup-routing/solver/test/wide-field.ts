import { grams, seconds } from '@cunshe/shared';
import type { RoutingProblem } from '../problem';
import { Random } from '../search/random';
import { fourStops, timeAt } from './four-stops';

/** A village of many doors, each with loads for three of its gates 20 km away; the same every time. */
export function wideField({ doors, gates, vans }: { readonly doors: number; readonly gates: number; readonly vans: number }): RoutingProblem {
  const random = new Random(7);
  const near = (id: string, longitude: number) => ({ id, latitude: 28 + (random.unit() - 0.5) * 0.06, longitude: longitude + (random.unit() - 0.5) * 0.06 });
  const households = Array.from({ length: doors }, (_, index) => near(`door-${index}`, 112.9));
  const points = Array.from({ length: gates }, (_, index) => near(`gate-${index}`, 113.1));
  const loads = households.flatMap((household, door) =>
    [0, 1, 2].map((turn) => {
      const pickupPointId = points[(door * 5 + turn * 4) % gates]!.id;
      const crates = 1 + random.below(3);
      return { id: `${household.id}/${pickupPointId}`, householdId: household.id, pickupPointId, crates, grams: grams(crates * 8_000), readyAt: timeAt(14, 30 + random.below(20)) };
    }),
  );
  const [van] = fourStops().vans;
  const fleet = Array.from({ length: vans }, (_, index) => ({ ...van!, id: `van-${index}`, start: near('', 112.92), capacityCrates: 70, capacityGrams: grams(600_000) }));
  return { ...fourStops(), station: { id: 'station', latitude: 28, longitude: 112.93 }, households, points, loads, vans: fleet, times: { setup: seconds(120), perCrate: seconds(15), sorting: seconds(600) } };
}
