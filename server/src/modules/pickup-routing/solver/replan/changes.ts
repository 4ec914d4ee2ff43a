import type { RoutingLoad } from '../problem';
import { driveOn } from './drive-on';
import { type Fault, faultsOf } from './faults';
import { insertInto, type Insertion } from './insert';
import { type RunUnderWay, type Scene, type Visit, withRun } from './under-way';

/** What the runs are after a change; loads that found no van, each with what stands in its way. */
export interface Replanned {
  readonly runs: readonly RunUnderWay[];
  readonly left: readonly LeftLoad[];
}

export interface LeftLoad {
  readonly loadId: string;
  /** None when no van can turn back at all. */
  readonly faults: readonly Fault[];
}

/** Loads that are not to be carried after all. What is on board stays there. */
export function cancelLoads(runs: readonly RunUnderWay[], loadIds: readonly string[]): RunUnderWay[] {
  const gone = new Set(loadIds);
  return runs.map((run) => withoutLoads(run, new Set([...gone].filter((id) => !run.onBoard.includes(id)))));
}

/** Loads one after the other, each on the van it costs least; what the vans had ahead keeps its order. */
export function addLoads(scene: Scene, runs: readonly RunUnderWay[], loads: readonly RoutingLoad[], vans: (vanId: string) => boolean = () => true): Replanned {
  let now = [...runs];
  const left: LeftLoad[] = [];
  for (const load of loads) {
    const ways = now.filter(({ van }) => vans(van.id)).flatMap((run) => insertInto(scene, run, load) ?? []);
    const good = cheapest(ways.filter(({ faults }) => faults.length === 0));
    if (good) now = withRun(now, good.run);
    else left.push({ loadId: load.id, faults: leastBroken(ways) });
  }
  return { runs: now, left };
}

/** Loads that change to another van: the rest of both ways keeps its order. */
export function moveLoads(scene: Scene, runs: readonly RunUnderWay[], loadIds: readonly string[], toVanId: string): Replanned {
  const onBoard = new Set(runs.flatMap((run) => run.onBoard));
  const moved = loadIds.filter((id) => !onBoard.has(id));
  return addLoads(scene, cancelLoads(runs, moved), moved.map((id) => scene.loads.get(id)!), (vanId) => vanId === toVanId);
}

/** A van that drives no further: what it had still to collect goes to the others, what is on board waits for who takes it over. */
export function loseVan(scene: Scene, runs: readonly RunUnderWay[], vanId: string): Replanned {
  const lost = runs.find(({ van }) => van.id === vanId)!;
  const toCollect = [...new Set(lost.ahead.filter(({ kind }) => kind === 'collect').flatMap(({ loadIds }) => loadIds))];
  const unlocked = withRun(runs, { ...lost, locked: 0 });
  return addLoads(scene, cancelLoads(unlocked, toCollect), hardestFirst(scene, toCollect), (id) => id !== vanId);
}

/** A van that comes later than planned: loads that would be late change to a van that has time, as few as will do. */
export function relieve(scene: Scene, runs: readonly RunUnderWay[], vanId: string): Replanned {
  let now = [...runs];
  for (const loadId of lateLoads(scene, now.find(({ van }) => van.id === vanId)!)) {
    const late = now.find(({ van }) => van.id === vanId)!;
    if (faultsOf(scene, late).length === 0) break;
    const { runs: moved, left } = addLoads(scene, cancelLoads(now, [loadId]), [scene.loads.get(loadId)!], (id) => id !== vanId);
    if (left.length === 0) now = [...moved];
  }
  return { runs: now, left: [] };
}

/** Not collected yet and dropped too late, the latest first. */
function lateLoads(scene: Scene, run: RunUnderWay): string[] {
  const late = new Set(faultsOf(scene, run).map(({ placeId }) => placeId));
  const drops = driveOn(scene, run).filter(({ kind, placeId }) => kind === 'drop' && late.has(placeId));
  const locked = new Set(run.ahead.slice(0, run.locked).flatMap(({ loadIds }) => loadIds));
  return drops.reverse().flatMap(({ loadIds }) => loadIds.filter((id) => !run.onBoard.includes(id) && !locked.has(id)));
}

function withoutLoads(run: RunUnderWay, gone: ReadonlySet<string>): RunUnderWay {
  const locked = run.ahead.slice(0, run.locked);
  const kept = new Set(locked.filter(({ kind }) => kind === 'collect').flatMap(({ loadIds }) => loadIds));
  const rest = run.ahead.slice(run.locked).flatMap((visit) => stripped(visit, (id) => gone.has(id) && !kept.has(id)));
  const ahead = [...locked, ...rest];
  return { ...run, ahead: ahead.some(({ kind }) => kind !== 'station') || run.onBoard.length > 0 ? ahead : [] };
}

function stripped(visit: Visit, isGone: (loadId: string) => boolean): Visit[] {
  if (visit.kind === 'station' || visit.loadIds.length === 0) return [visit];
  const loadIds = visit.loadIds.filter((id) => !isGone(id));
  return loadIds.length === 0 ? [] : [{ ...visit, loadIds }];
}

function cheapest(ways: readonly Insertion[]): Insertion | undefined {
  return ways.reduce<Insertion | undefined>((best, way) => (best && best.cost <= way.cost ? best : way), undefined);
}

function leastBroken(ways: readonly Insertion[]): readonly Fault[] {
  return ways.reduce<Insertion | undefined>((best, way) => (best && worthOf(best) <= worthOf(way) ? best : way), undefined)?.faults ?? [];
}

/** Too full counts for more than any lateness. */
function worthOf({ faults, later }: Insertion): number {
  return later + faults.reduce((sum, { rule, over }) => sum + (rule === 'crates' || rule === 'grams' ? 86_400 * over : 0), 0);
}

/** Many crates first. */
function hardestFirst({ loads }: Scene, ids: readonly string[]): RoutingLoad[] {
  return ids.map((id) => loads.get(id)!).sort((a, b) => b.crates - a.crates || (a.id < b.id ? -1 : 1));
}
