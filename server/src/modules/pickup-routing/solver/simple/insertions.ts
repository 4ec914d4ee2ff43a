import type { PlannedRoute } from '../plan';
import type { Place, RoutingLoad, RoutingProblem } from '../problem';
import { type Run, type Visit, endOf, hasRoomFor, timeRun } from './run';
import type { Travel } from '../travel';

/** One way to put a load on a van. */
export interface Insertion {
  readonly run: Run;
  readonly route: PlannedRoute;
  /** Seconds of the van's day that it takes more than before. */
  readonly cost: number;
}

/** All ways to put a load on a van, in time or not; none when the van is full. */
export function insertionsOf(problem: RoutingProblem, run: Run, from: Place, to: Place, load: RoutingLoad, travel: Travel): Insertion[] {
  if (!hasRoomFor(run, load)) return [];
  const spent = run.collects.length === 0 ? 0 : workingTime(timeRun(problem, run, travel));
  return visitsWith(run.collects, from, load).flatMap((collects) =>
    visitsWith(run.drops, to, load).map((drops) => {
      const longer = { ...run, collects, drops };
      const route = timeRun(problem, longer, travel);
      return { run: longer, route, cost: workingTime(route) - spent };
    }),
  );
}

/** The first stop counts from its beginning; waiting for the first door to open costs nothing. */
function workingTime(route: PlannedRoute): number {
  return endOf(route) - route.stops[0]!.arriveAt;
}

/** A stop already made takes the load without a new one: its setup is paid once. */
function visitsWith(visits: readonly Visit[], place: Place, load: RoutingLoad): Visit[][] {
  const stop = visits.findIndex((visit) => visit.place.id === place.id);
  if (stop >= 0) return [visits.map((visit, index) => (index === stop ? { place, loads: [...visit.loads, load] } : visit))];
  const added = { place, loads: [load] };
  return Array.from({ length: visits.length + 1 }, (_, index) => [...visits.slice(0, index), added, ...visits.slice(index)]);
}
