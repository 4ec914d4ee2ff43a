import { seconds } from '@cunshe/shared';
import { because, clockText, fits } from '../explain';
import type { UnservedLoad } from '../plan';
import type { RoutingLoad, RoutingProblem } from '../problem';
import type { Insertion } from './insertions';

/** Why no van takes the load. `late`: the ways to take it after all, each of them too late. */
export function explainLate(problem: RoutingProblem, load: RoutingLoad, late: readonly Insertion[]): UnservedLoad {
  if (problem.vans.length === 0) return because(load, 'no_van', '今天没有车');
  if (!problem.vans.some((van) => fits(load, van))) return because(load, 'too_big', `一车装不下：${load.crates} 筐`);
  if (late.length === 0) return because(load, 'vans_full', '车都装满了');
  const earliest = Math.min(...late.map((insertion) => dropTime(insertion, load)));
  const minutesLate = Math.max(1, Math.ceil((earliest - problem.dropBy) / 60));
  return { ...because(load, 'too_late', `最早 ${clockText(seconds(earliest))} 到，晚 ${minutesLate} 分钟`), minutesLate };
}

/** A load that comes in time itself may still make a later drop late: then the run's end is what counts. */
function dropTime({ route }: Insertion, load: RoutingLoad): number {
  const own = route.stops.find((stop) => stop.kind === 'drop' && stop.loadIds.includes(load.id))!;
  return Math.max(own.leaveAt, route.stops.at(-1)!.leaveAt);
}
