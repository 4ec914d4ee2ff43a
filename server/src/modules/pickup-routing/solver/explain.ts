import { type Seconds, seconds } from '@cunshe/shared';
import type { UnservedLoad } from './plan';
import type { RoutingLoad, RoutingProblem } from './problem';
import { leastLateness } from './search/lateness';
import type { Instance, Solution } from './search/instance';
import { deadlineOf } from './search-instance';

/** Lateness beyond a day means that no van drives that way. */
const A_DAY = 86_400;

/** Why no van takes the load, beside what the solution's vans do already. */
export function explainUnserved(problem: RoutingProblem, load: RoutingLoad, request: number, instance: Instance, solution: Solution): UnservedLoad {
  if (problem.vans.length === 0) return because(load, 'no_van', '今天没有车');
  if (!problem.vans.some((van) => fits(load, van))) return because(load, 'too_big', `一车装不下：${load.crates} 筐`);
  const late = leastLateness(instance, solution, request);
  if (late > A_DAY) return because(load, 'vans_full', '车都装满了');
  const minutesLate = Math.max(1, Math.ceil(late / 60));
  const earliest = seconds(Math.round(deadlineOf(problem, load) + Math.max(late, 1)));
  return { ...because(load, 'too_late', `最早 ${clockText(earliest)} 到，晚 ${minutesLate} 分钟`), minutesLate };
}

export function unknownPlace(load: RoutingLoad): UnservedLoad {
  return because(load, 'unknown_place', '地图上没有这一家或这个提货点');
}

/** Of a plan that is not the last. */
export function notYet(load: RoutingLoad): UnservedLoad {
  return because(load, 'too_late', '还没排上');
}

/** Seconds since midnight → "17:12", a begun minute counted as gone. */
export function clockText(time: Seconds): string {
  const minutes = Math.ceil(time / 60);
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

export function fits(load: RoutingLoad, van: { capacityGrams: number; capacityCrates: number }): boolean {
  return load.grams <= van.capacityGrams && load.crates <= van.capacityCrates;
}

export function because(load: RoutingLoad, cause: UnservedLoad['cause'], reason: string): UnservedLoad {
  return { loadId: load.id, cause, reason, minutesLate: 0 };
}
