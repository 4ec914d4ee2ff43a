import type { Seconds } from '@cunshe/shared';
import type { Position, RoutingLoad, RoutingProblem, RoutingVan } from '../problem';
import type { Travel } from '../travel';

/** A stop still to be driven, before it has its times. */
export interface Visit {
  readonly kind: 'collect' | 'station' | 'drop';
  readonly placeId: string;
  readonly loadIds: readonly string[];
}

/** A van as it stands now: what it has driven is history. */
export interface RunUnderWay {
  readonly van: RoutingVan;
  /** Where it goes on from: its last stop, or its start. */
  readonly position: Position;
  readonly freeAt: Seconds;
  /** Collected and not dropped yet: these stay with the van. */
  readonly onBoard: readonly string[];
  readonly ahead: readonly Visit[];
  /** So many of `ahead` stay as they are, in front: the stop it drives to now. */
  readonly locked: number;
}

/** What the runs are planned in: the day's places and loads, and the time it is. */
export interface Scene {
  readonly problem: RoutingProblem;
  readonly travel: Travel;
  /** Nothing is reached before. */
  readonly now: Seconds;
  readonly loads: ReadonlyMap<string, RoutingLoad>;
  readonly places: ReadonlyMap<string, Position>;
}

export function sceneOf(problem: RoutingProblem, travel: Travel, now: Seconds): Scene {
  const places = new Map<string, Position>([...problem.households, ...problem.points].map((place) => [place.id, place]));
  places.set(problem.station.id, problem.station);
  return { problem, travel: remembered(travel), now, loads: new Map(problem.loads.map((load) => [load.id, load])), places };
}

/** The day's runs with one of them changed. */
export function withRun(runs: readonly RunUnderWay[], changed: RunUnderWay): RunUnderWay[] {
  return runs.map((run) => (run.van.id === changed.van.id ? changed : run));
}

/** Asks each way once. */
function remembered(travel: Travel): Travel {
  const known = new Map<Position, Map<Position, ReturnType<Travel>>>();
  return (from, to) => {
    const ways = known.get(from) ?? new Map<Position, ReturnType<Travel>>();
    if (ways.size === 0) known.set(from, ways);
    const way = ways.get(to) ?? travel(from, to);
    ways.set(to, way);
    return way;
  };
}
