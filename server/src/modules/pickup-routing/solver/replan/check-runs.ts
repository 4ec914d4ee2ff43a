import type { RoutingLoad } from '../problem';
import type { RunUnderWay, Scene, Visit } from './under-way';

/** What a change was to leave: every load ahead or on board before, less what was cancelled, and what came in addition. */
export interface Expected {
  readonly before: readonly RunUnderWay[];
  readonly cancelled?: readonly string[];
  readonly added?: readonly string[];
  /** Left without a van, and said so. */
  readonly left?: readonly string[];
}

/** Proves changed runs right, or says where they are not. Shares nothing with what changed them but the question and the roads. */
export function checkRuns(scene: Scene, after: readonly RunUnderWay[], expected: Expected): string[] {
  return [...checkCarried(after, expected), ...after.flatMap((run) => [...checkDriven(run, expected.before), ...checkShape(scene, run), ...checkRoom(scene, run)])];
}

/** Each load exactly once, and what is on board is dropped by the van it is on. */
function checkCarried(after: readonly RunUnderWay[], { before, cancelled = [], added = [], left = [] }: Expected): string[] {
  const dropped = (runs: readonly RunUnderWay[]) => runs.flatMap(({ ahead }) => ahead.filter(({ kind }) => kind === 'drop').flatMap(({ loadIds }) => loadIds));
  const onBoard = before.flatMap((run) => run.onBoard);
  const gone = new Set([...cancelled.filter((id) => !onBoard.includes(id)), ...left]);
  const wanted = [...new Set([...dropped(before), ...added])].filter((id) => !gone.has(id)).sort();
  const served = dropped(after).sort();
  return [
    ...(wanted.join() === served.join() ? [] : [`carried ${served.join()}, not ${wanted.join()}`]),
    ...after.flatMap(({ van, ahead }) =>
      ahead.filter(({ kind }) => kind === 'drop').flatMap(({ loadIds }) => loadIds.filter((id) => onBoard.includes(id) && !before.find((run) => run.van.id === van.id)?.onBoard.includes(id)).map((id) => `${id} is on another van`)),
    ),
  ];
}

/** Where the van is, what it holds and where it is driving to are no matter of choice. */
function checkDriven(run: RunUnderWay, before: readonly RunUnderWay[]): string[] {
  const was = before.find(({ van }) => van.id === run.van.id);
  if (!was) return [`van ${run.van.id} comes from nowhere`];
  const kept = run.position === was.position && run.freeAt === was.freeAt && run.onBoard.join() === was.onBoard.join();
  const front = was.ahead.slice(0, was.locked).every((visit, index) => run.ahead[index]?.placeId === visit.placeId && run.ahead[index].kind === visit.kind);
  return [...(kept ? [] : [`van ${run.van.id} was moved`]), ...(front || was.locked > run.locked ? [] : [`van ${run.van.id} is turned round on its way`])];
}

/** Collected before dropped, by the same van, through the station where the day goes through it. */
function checkShape({ problem }: Scene, { van, ahead, onBoard }: RunUnderWay): string[] {
  const letters = ahead.map(({ kind }) => kind[0]).join('');
  const shape = problem.via === 'direct' ? /^[cd]*$/ : onBoard.length > 0 || !letters.includes('s') ? /^(c*sd*|d*|)$/ : /^c+sd+$/;
  const held = new Set(onBoard);
  const wrong: string[] = shape.test(letters) ? [] : [`van ${van.id} drives ${letters}`];
  for (const visit of ahead) wrong.push(...checkVisit(problem.loads, visit, held));
  return [...wrong, ...(held.size === 0 ? [] : [`${[...held].join()} stays on van ${van.id}`])];
}

function checkVisit(loads: readonly RoutingLoad[], { kind, placeId, loadIds }: Visit, held: Set<string>): string[] {
  return loadIds.flatMap((id) => {
    const load = loads.find((each) => each.id === id);
    const wasHeld = held.has(id);
    if (kind === 'collect') held.add(id);
    else held.delete(id);
    const right = load && (kind === 'collect' ? load.householdId : load.pickupPointId) === placeId && wasHeld === (kind === 'drop');
    return right ? [] : [`${id} is wrong at ${kind} ${placeId}`];
  });
}

function checkRoom({ problem }: Scene, { van, ahead, onBoard }: RunUnderWay): string[] {
  const held = new Set(onBoard);
  return ahead.flatMap(({ kind, placeId, loadIds }) => {
    for (const id of loadIds) {
      if (kind === 'collect') held.add(id);
      else held.delete(id);
    }
    const sum = (of: 'grams' | 'crates') => problem.loads.reduce((total, load) => total + (held.has(load.id) ? load[of] : 0), 0);
    return sum('grams') > van.capacityGrams || sum('crates') > van.capacityCrates ? [`van ${van.id} is too full after ${placeId}`] : [];
  });
}

/** Seconds by which drops are late, recomputed from the roads: a change must not add to it. */
export function lateSeconds({ problem, travel, now, places }: Scene, run: RunUnderWay): number {
  let [position, free, late] = [run.position, run.freeAt as number, 0];
  for (const { kind, placeId, loadIds } of run.ahead) {
    const here = places.get(placeId)!;
    const loads = problem.loads.filter(({ id }) => loadIds.includes(id));
    const ready = kind === 'collect' ? Math.max(problem.collectFrom, Math.min(...loads.map(({ readyAt }) => readyAt))) : 0;
    let at = Math.max(free + (here === position ? 0 : travel(position, here).seconds), now, ready) + problem.times.setup;
    if (kind === 'station') at += problem.times.sorting;
    for (const load of [...loads].sort((a, b) => a.readyAt - b.readyAt)) at = (kind === 'collect' ? Math.max(at, load.readyAt) : at) + problem.times.perCrate * load.crates;
    if (kind === 'drop') late += Math.max(0, at - Math.min(problem.dropBy, run.van.shiftTo, ...loads.map(({ dropBy }) => dropBy ?? Infinity)));
    [position, free] = [here, at];
  }
  const last = run.ahead.at(-1);
  const home = !last ? 0 : free + (run.van.end ? travel(position, run.van.end).seconds : 0);
  return late + Math.max(0, home - run.van.shiftTo);
}
