import type { RoutingLoad } from '../problem';
import { DEFAULT_PRICES } from '../search-instance';
import { driveOn, type TimedVisit } from './drive-on';
import { type Fault, faultsOf, latenessOf } from './faults';
import type { RunUnderWay, Scene, Visit } from './under-way';

/** A run that takes a load more, and what that costs; or the best of the ways that break something. */
export interface Insertion {
  readonly run: RunUnderWay;
  /** Fen. */
  readonly cost: number;
  /** Empty when the way is good: nothing that was in time is late, nothing too full. */
  readonly faults: readonly Fault[];
  /** Seconds of lateness that come with it. */
  readonly later: number;
}

/** The cheapest good way to put a load on a run; when there is none, the one that breaks least. Null when the station lies behind. */
export function insertInto(scene: Scene, run: RunUnderWay, load: RoutingLoad): Insertion | null {
  const before = { late: latenessOf(scene, run), price: priceOf(scene, run) };
  let best: Insertion | null = null;
  for (const ahead of waysOf(scene, run, load)) {
    const longer = { ...run, ahead };
    const insertion = judge(scene, longer, before);
    if (!best || isBetter(insertion, best)) best = insertion;
  }
  return best;
}

function judge(scene: Scene, run: RunUnderWay, before: { readonly late: number; readonly price: number }): Insertion {
  const timed = driveOn(scene, run);
  const later = latenessOf(scene, run, timed) - before.late;
  const faults = faultsOf(scene, run, timed).filter(({ rule }) => rule === 'crates' || rule === 'grams' || later > 0);
  return { run, faults, later, cost: priceOf(scene, run, timed) - before.price };
}

function isBetter(a: Insertion, b: Insertion): boolean {
  const [full, other] = [a, b].map(({ faults }) => faults.some(({ rule }) => rule === 'crates' || rule === 'grams'));
  if (full !== other) return !full;
  const [later, than] = [Math.max(0, a.later), Math.max(0, b.later)];
  return later < than || (later === than && a.cost < b.cost);
}

/** Driving and hours of what lies ahead, and the van when it stood still before. */
export function priceOf(scene: Scene, run: RunUnderWay, timed: readonly TimedVisit[] = driveOn(scene, run)): number {
  const last = timed.at(-1);
  if (!last) return 0;
  const { van, kilometre, hour } = scene.problem.prices ?? DEFAULT_PRICES;
  const metres = timed.reduce((sum, visit) => sum + visit.metres, 0);
  return van + (metres * kilometre) / 1_000 + ((last.leaveAt - run.freeAt) * hour) / 3_600;
}

/** All ways ahead with the load's two visits in them: at a stop already made, or at one of its own. */
function waysOf(scene: Scene, run: RunUnderWay, load: RoutingLoad): Visit[][] {
  const start = withStation(scene, run);
  if (!start) return [];
  const station = start.findIndex(({ kind }) => kind === 'station');
  const collects = withVisit(start, { kind: 'collect', placeId: load.householdId, loadIds: [load.id] }, { joins: 0, least: run.locked, most: station < 0 ? start.length : station });
  return collects.flatMap((ahead) => {
    const door = ahead.findIndex(({ kind, loadIds }) => kind === 'collect' && loadIds.includes(load.id));
    const sorted = ahead.findIndex(({ kind }) => kind === 'station');
    return withVisit(ahead, { kind: 'drop', placeId: load.pickupPointId, loadIds: [load.id] }, { joins: Math.max(door, sorted) + 1, least: Math.max(run.locked, door + 1, sorted + 1), most: ahead.length });
  });
}

/** What lies ahead with the station in it; null when the van has left it. A van that stands still passes it too. */
function withStation({ problem }: Scene, { ahead, onBoard }: RunUnderWay): readonly Visit[] | null {
  if (problem.via === 'direct' || ahead.some(({ kind }) => kind === 'station')) return ahead;
  if (ahead.length > 0 || onBoard.length > 0) return null;
  return [{ kind: 'station', placeId: problem.station.id, loadIds: [] }];
}

interface Span {
  /** From here on a stop already made may be joined: also the one the van drives to. */
  readonly joins: number;
  /** The first place for a stop of its own, and the last. */
  readonly least: number;
  readonly most: number;
}

function withVisit(visits: readonly Visit[], visit: Visit, { joins, least, most }: Span): Visit[][] {
  const joined = visits.flatMap((each, index) => {
    if (index < joins || index > most || each.kind !== visit.kind || each.placeId !== visit.placeId) return [];
    const longer = { ...each, loadIds: [...each.loadIds, ...visit.loadIds].sort() };
    return [visits.map((other, place) => (place === index ? longer : other))];
  });
  if (joined.length > 0) return joined;
  return Array.from({ length: Math.max(0, most - least + 1) }, (_, place) => [...visits.slice(0, least + place), visit, ...visits.slice(least + place)]);
}
