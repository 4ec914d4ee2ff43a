import { seconds } from '@cunshe/shared';
import type { LocatedLoad } from './places';
import type { PlannedRoute, PlannedStop } from './plan';
import type { Place, Position, RoutingProblem, RoutingVan } from './problem';
import type { Solution } from './search/instance';
import type { Journey, Travel } from './travel';

/** A stop before it has its times. */
interface Visit {
  readonly kind: 'collect' | 'drop';
  readonly place: Place;
  readonly loads: LocatedLoad[];
}

/** The search's routes as stops with times and loads; consecutive loads of one place are one stop. */
export function routesOf(problem: RoutingProblem, loads: readonly LocatedLoad[], vans: readonly RoutingVan[], solution: Solution, travel: Travel): PlannedRoute[] {
  return solution.routes.flatMap((nodes, van) => (nodes.length > 0 ? [drive(problem, vans[van]!, visitsOf(loads, nodes), travel)] : []));
}

function visitsOf(loads: readonly LocatedLoad[], nodes: readonly number[]): Visit[] {
  const visits: Visit[] = [];
  for (const node of nodes) {
    const isPickup = node < loads.length;
    const each = loads[isPickup ? node : node - loads.length]!;
    const visit: Visit = isPickup ? { kind: 'collect', place: each.from, loads: [each] } : { kind: 'drop', place: each.to, loads: [each] };
    const last = visits.at(-1);
    if (last && last.kind === visit.kind && last.place.id === visit.place.id) last.loads.push(each);
    else visits.push(visit);
  }
  return visits;
}

/** As early as readiness, shift and roads allow. */
function drive(problem: RoutingProblem, van: RoutingVan, visits: readonly Visit[], travel: Travel): PlannedRoute {
  const stops: PlannedStop[] = [];
  const log = new Logbook(van, travel);
  for (const visit of visits) {
    if (visit.kind === 'drop' && problem.via !== 'direct' && !stops.some(({ kind }) => kind === 'station')) stops.push(passStation(problem, log));
    const journey = log.driveTo(visit.place);
    const arriveAt = seconds(visit.kind === 'drop' ? log.now : Math.max(log.now, problem.collectFrom, Math.min(...visit.loads.map(({ load }) => load.readyAt))));
    log.now = workUntil(problem, visit, arriveAt);
    const loadIds = visit.loads.map(({ load }) => load.id).sort();
    stops.push({ kind: visit.kind, placeId: visit.place.id, loadIds, arriveAt, leaveAt: seconds(log.now), metres: journey.metres });
  }
  if (!van.end) return { vanId: van.id, stops };
  const { metres } = log.driveTo(van.end);
  return { vanId: van.id, stops, home: { arriveAt: seconds(log.now), metres } };
}

function passStation(problem: RoutingProblem, log: Logbook): PlannedStop {
  const { metres } = log.driveTo(problem.station);
  const arriveAt = seconds(log.now);
  log.now += problem.times.setup + problem.times.sorting;
  return { kind: 'station', placeId: problem.station.id, loadIds: [], arriveAt, leaveAt: seconds(log.now), metres };
}

/** Setup once, then load after load as they get ready. */
function workUntil({ times }: RoutingProblem, { kind, loads }: Visit, from: number): number {
  let now: number = from + times.setup;
  for (const { load } of [...loads].sort((a, b) => a.load.readyAt - b.load.readyAt)) {
    if (kind === 'collect') now = Math.max(now, load.readyAt);
    now += times.perCrate * load.crates;
  }
  return now;
}

/** Where the van is and when. */
class Logbook {
  now: number;
  private position: Position;

  constructor(
    van: RoutingVan,
    private readonly travel: Travel,
  ) {
    this.now = van.shiftFrom;
    this.position = van.start;
  }

  driveTo(place: Position): Journey {
    const journey = this.position === place ? { metres: 0, seconds: seconds(0) } : this.travel(this.position, place);
    this.position = place;
    this.now += journey.seconds;
    return journey;
  }
}
