import { seconds } from '@cunshe/shared';
import { bandOf, type LearntSpeed } from '../domain/speed-bands';
import type { Position, RoutingProblem } from '../solver/problem';
import { estimatedTravel, type Travel } from '../solver/travel';
import type { TravelTable } from '../solver/travel-table';

/** Pure. The estimate, each way as much longer or shorter as its band has turned out to be. */
export function calibratedTravel(learnt: readonly Pick<LearntSpeed, 'band' | 'permille'>[]): Travel {
  if (learnt.length === 0) return estimatedTravel;
  return (from, to) => {
    const way = estimatedTravel(from, to);
    const permille = learnt.find(({ band }) => band === bandOf(way.metres))?.permille ?? 1_000;
    return { metres: way.metres, seconds: seconds(Math.ceil((way.seconds * permille) / 1_000)) };
  };
}

/** The same as plain data, for a thread of its own; none when nothing was learnt. */
export function calibratedTable({ station, households, points, vans }: RoutingProblem, travel: Travel): TravelTable | undefined {
  if (travel === estimatedTravel) return undefined;
  const all: Position[] = [station, ...households, ...points, ...vans.flatMap(({ start, end }) => (end ? [start, end] : [start]))];
  const places = all.map(({ latitude, longitude }) => ({ latitude, longitude }));
  const ways = places.flatMap((from) => places.map((to) => travel(from, to)));
  return { source: 'estimate', places, seconds: ways.map((way) => way.seconds), metres: ways.map((way) => way.metres) };
}
