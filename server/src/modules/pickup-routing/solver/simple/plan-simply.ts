import { seconds } from '@cunshe/shared';
import { unknownPlace } from '../explain';
import { explainLate } from './explain-late';
import { type Insertion, insertionsOf } from './insertions';
import type { RoutePlan, UnservedLoad } from '../plan';
import type { Place, RoutingLoad, RoutingProblem } from '../problem';
import { type Run, lateness, timeRun } from './run';
import { type Travel, estimatedTravel } from '../travel';

type Places = ReadonlyMap<string, Place>;

/** Through the station alone. */
export type PlanSimply = (problem: RoutingProblem, travel?: Travel) => RoutePlan;

/** Slack the planner tries to keep before the last drop (ROUTING §5.1: below 10 minutes is a risk). */
const SLACK_SECONDS = 600;

/**
 * A simple feasible plan: doors one after the other, the farthest first, each with all its loads on the van whom it
 * costs the least time; load by load when no van can take them together. A further van is used only when that is
 * cheaper or the ones under way cannot. Tries to keep ten minutes of slack; gives them up when that serves more.
 */
export const planSimply: PlanSimply = (problem, travel = estimatedTravel) => {
  const relaxed = insertAll({ ...problem, dropBy: seconds(Math.max(0, problem.dropBy - SLACK_SECONDS)) }, travel);
  return relaxed.unserved.length === 0 ? relaxed : insertAll(problem, travel);
};

function insertAll(problem: RoutingProblem, travel: Travel): RoutePlan {
  const places = new Map([...problem.households, ...problem.points].map((place) => [place.id, place]));
  const known = problem.loads.filter((load) => places.has(load.householdId) && places.has(load.pickupPointId));
  const lost = problem.loads.filter((load) => !known.includes(load)).sort(byId);
  let runs: readonly Run[] = [...problem.vans].sort(byId).map((van) => ({ van, collects: [], drops: [] }));
  const unserved: UnservedLoad[] = lost.map(unknownPlace);
  const take = (longer: Run) => (runs = runs.map((run) => (run.van.id === longer.van.id ? longer : run)));
  for (const door of farthestFirst(problem, known, places, travel)) {
    const together = cheapestOf(runs.flatMap((run) => insertTogether(problem, run, door, places, travel) ?? []));
    if (together) {
      take(together.run);
      continue;
    }
    for (const load of door) {
      const ways = runs.flatMap((run) => waysOf(problem, run, load, places, travel));
      const best = cheapestOf(ways.filter((way) => isInTime(problem, way)));
      if (best) take(best.run);
      else unserved.push(explainLate(problem, load, ways));
    }
  }
  return { routes: runs.filter((run) => run.collects.length > 0).map((run) => timeRun(problem, run, travel)), unserved };
}

/** All loads of a door on one van, each where it costs least; null when they do not all fit in time. */
function insertTogether(problem: RoutingProblem, run: Run, loads: readonly RoutingLoad[], places: Places, travel: Travel, spent = 0): Insertion | null {
  const [load, ...rest] = loads;
  const step = cheapestOf(waysOf(problem, run, load!, places, travel).filter((way) => isInTime(problem, way)));
  if (!step) return null;
  const cost = spent + step.cost;
  return rest.length === 0 ? { ...step, cost } : insertTogether(problem, step.run, rest, places, travel, cost);
}

function waysOf(problem: RoutingProblem, run: Run, load: RoutingLoad, places: Places, travel: Travel): Insertion[] {
  return insertionsOf(problem, run, places.get(load.householdId)!, places.get(load.pickupPointId)!, load, travel);
}

function isInTime(problem: RoutingProblem, { run, route }: Insertion): boolean {
  return lateness(problem, run.van, route) <= 0;
}

/** Loads by door, in a fixed order, so that the plan does not hang on how they were listed. */
function farthestFirst(problem: RoutingProblem, loads: readonly RoutingLoad[], places: Places, travel: Travel): RoutingLoad[][] {
  const doors = new Map<string, RoutingLoad[]>();
  for (const load of [...loads].sort(byId)) doors.set(load.householdId, [...(doors.get(load.householdId) ?? []), load]);
  const distance = (id: string) => travel(places.get(id)!, problem.station).metres;
  return [...doors].sort(([a], [b]) => distance(b) - distance(a) || (a < b ? -1 : 1)).map(([, door]) => door);
}

function cheapestOf(ways: readonly Insertion[]): Insertion | undefined {
  return ways.reduce<Insertion | undefined>((best, way) => (best && best.cost <= way.cost ? best : way), undefined);
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
