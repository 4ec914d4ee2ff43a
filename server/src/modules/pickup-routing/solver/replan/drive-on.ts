import { type Seconds, seconds } from '@cunshe/shared';
import type { RoutingLoad } from '../problem';
import type { RunUnderWay, Scene, Visit } from './under-way';

export interface TimedVisit extends Visit {
  readonly arriveAt: Seconds;
  readonly leaveAt: Seconds;
  readonly metres: number;
}

/** When a run reaches what it has ahead: as early as the road, the doors and the time it is allow. */
export function driveOn(scene: Scene, run: RunUnderWay): TimedVisit[] {
  let position = run.position;
  let free: number = run.freeAt;
  return run.ahead.map((visit) => {
    const place = scene.places.get(visit.placeId)!;
    const way = position === place ? { seconds: 0, metres: 0 } : scene.travel(position, place);
    const arriveAt = Math.max(free + way.seconds, scene.now, opensAt(scene, visit));
    free = arriveAt + workAt(scene, visit, arriveAt);
    position = place;
    return { ...visit, arriveAt: seconds(arriveAt), leaveAt: seconds(free), metres: way.metres };
  });
}

export function loadsAt({ loads }: Scene, { loadIds }: Visit): RoutingLoad[] {
  return loadIds.map((id) => loads.get(id)!);
}

function opensAt(scene: Scene, visit: Visit): number {
  if (visit.kind !== 'collect') return 0;
  const ready = Math.min(...loadsAt(scene, visit).map(({ readyAt }) => readyAt));
  return Math.max(scene.problem.collectFrom, Number.isFinite(ready) ? ready : 0);
}

/** Setup once, then load after load as they get ready; at the station sorting. */
function workAt(scene: Scene, visit: Visit, arriveAt: number): number {
  const { setup, perCrate, sorting } = scene.problem.times;
  if (visit.kind === 'station') return setup + sorting;
  let now = arriveAt + setup;
  for (const load of loadsAt(scene, visit).sort((a, b) => a.readyAt - b.readyAt)) {
    if (visit.kind === 'collect') now = Math.max(now, load.readyAt);
    now += perCrate * load.crates;
  }
  return now - arriveAt;
}
