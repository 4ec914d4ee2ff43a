import { seconds } from '@cunshe/shared';
import { explainUnserved, unknownPlace } from './explain';
import { type Insertion, insertionsOf } from './insertions';
import type { RoutePlan, UnservedLoad } from './plan';
import type { Place, RoutingLoad, RoutingProblem } from './problem';
import { type Run, lateness, timeRun } from './run';
import { type Travel, estimatedTravel } from './travel';

/** The port every planner stands behind: pure, and a plan for every problem, however hopeless. */
export type PlanRoutes = (problem: RoutingProblem, travel?: Travel) => RoutePlan;

/** Slack the planner tries to keep before the last drop (ROUTING §5.1: below 10 minutes is a risk). */
const SLACK_SECONDS = 600;

/**
 * A simple feasible plan: loads one after the other, farthest household first, each where it costs its van the least
 * time. A further van is used only when that is cheaper or the ones under way cannot. Tries to keep ten minutes of
 * slack; gives them up when that serves more.
 */
export const planRoutes: PlanRoutes = (problem, travel = estimatedTravel) => {
  const relaxed = insertAll({ ...problem, dropBy: seconds(Math.max(0, problem.dropBy - SLACK_SECONDS)) }, travel);
  return relaxed.unserved.length === 0 ? relaxed : insertAll(problem, travel);
};

function insertAll(problem: RoutingProblem, travel: Travel): RoutePlan {
  const places = new Map([...problem.households, ...problem.points].map((place) => [place.id, place]));
  let runs: readonly Run[] = [...problem.vans].sort(byId).map((van) => ({ van, collects: [], drops: [] }));
  const unserved: UnservedLoad[] = [];
  for (const load of farthestFirst(problem, places, travel)) {
    const from = places.get(load.householdId);
    const to = places.get(load.pickupPointId);
    if (!from || !to) {
      unserved.push(unknownPlace(load));
      continue;
    }
    const ways = runs.flatMap((run) => insertionsOf(problem, run, from, to, load, travel));
    const best = cheapest(ways.filter((way) => lateness(problem, way.run.van, way.route) <= 0));
    if (best) runs = runs.map((run) => (run.van.id === best.run.van.id ? best.run : run));
    else unserved.push(explainUnserved(problem, load, ways));
  }
  return { routes: runs.filter((run) => run.collects.length > 0).map((run) => timeRun(problem, run, travel)), unserved };
}

/** A fixed order, so that the plan does not hang on how the loads were listed. */
function farthestFirst(problem: RoutingProblem, places: ReadonlyMap<string, Place>, travel: Travel): RoutingLoad[] {
  const distance = (load: RoutingLoad) => {
    const place = places.get(load.householdId);
    return place ? travel(place, problem.station).metres : 0;
  };
  return [...problem.loads].sort((a, b) => distance(b) - distance(a) || byId(a, b));
}

function cheapest(ways: readonly Insertion[]): Insertion | undefined {
  return ways.reduce<Insertion | undefined>((best, way) => (best && best.cost <= way.cost ? best : way), undefined);
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
