import { seconds } from '@cunshe/shared';
import { explainUnserved, notYet, unknownPlace } from './explain';
import { type LocatedLoad, locate, vansById } from './places';
import type { RoutePlan, UnservedLoad } from './plan';
import { routesOf } from './plan-of-solution';
import type { RoutingProblem, RoutingVan } from './problem';
import type { Stop } from './search/budget';
import type { Instance, Solution } from './search/instance';
import { solve } from './search/solve';
import { searchInstance } from './search-instance';
import { type Travel, estimatedTravel } from './travel';

export interface PlanOptions {
  readonly seed?: number;
  /** Default: steps in proportion to the loads, the same plan every time. */
  readonly stop?: Stop;
  /** Told of each plan better than all before, without reasons yet; the first comes within a tenth of a second. */
  readonly onBetter?: (plan: RoutePlan) => void;
}

/** The port every planner stands behind: pure, and a plan for every problem, however hopeless. */
export type PlanRoutes = (problem: RoutingProblem, travel?: Travel, options?: PlanOptions) => RoutePlan;

/** ROUTING §5.1: less than ten minutes of slack is a risk. */
const BUFFER = seconds(600);
const STEPS = { least: 1_000, perLoad: 60 };

/** Share of the budget spent on learning whether the buffer can be kept. */
const PROBE = 0.2;

/**
 * As few loads unserved as can be, then as few vans, then as cheap as the budget finds. Keeps the buffer before the
 * last drop, and gives it up when that may serve more.
 */
export const planRoutes: PlanRoutes = (problem, travel = estimatedTravel, options = {}) => {
  const buffered = { ...problem, dropBy: seconds(Math.max(0, problem.dropBy - (problem.buffer ?? BUFFER))) };
  const stop = options.stop ?? { iterations: Math.max(STEPS.least, STEPS.perLoad * problem.loads.length) };
  const since = sinceNow(stop);
  const probe = planOnce(problem, buffered, travel, { ...options, stop: shareOf(since, PROBE, PROBE) });
  const within = probe.unserved.length === 0 ? buffered : problem;
  const plan = planOnce(problem, within, travel, { ...options, stop: shareOf(since, 1, 1 - PROBE) });
  return isBetter(probe, plan) ? probe : plan;
};

/** A clock that starts now: what is prepared before a search counts too. */
function sinceNow(stop: Stop): Stop {
  const { clock } = stop;
  if (!clock) return stop;
  const began = clock();
  return { ...stop, clock: () => clock() - began };
}

function shareOf(stop: Stop, until: number, steps: number): Stop {
  return { ...stop, began: 0, seconds: stop.seconds && stop.seconds * until, iterations: stop.iterations && Math.ceil(stop.iterations * steps) };
}

function isBetter(a: RoutePlan, b: RoutePlan): boolean {
  return a.unserved.length < b.unserved.length || (a.unserved.length === b.unserved.length && a.routes.length < b.routes.length);
}

/** @param within the problem with the deadlines to keep; reasons are told by the `problem`'s own */
function planOnce(problem: RoutingProblem, within: RoutingProblem, travel: Travel, { seed = 1, stop = {}, onBetter }: PlanOptions): RoutePlan {
  const { located, lost } = locate(problem);
  const vans = vansById(problem);
  const instance = searchInstance(within, located, vans, travel);
  const asPlan = (solution: Solution, reasons: readonly UnservedLoad[] = solution.unserved.map((request) => notYet(located[request]!.load))): RoutePlan => ({
    routes: routesOf(problem, located, vans, solution, travel),
    unserved: [...lost.map(unknownPlace), ...reasons],
  });
  const solution = solve(instance, {
    seed,
    stop,
    objective: 'fleet',
    onBetter: onBetter && ((better) => onBetter(asPlan(better))),
  });
  return asPlan(solution, reasonsOf(problem, { located, vans, travel, instance, solution }));
}

interface Answer {
  readonly located: readonly LocatedLoad[];
  readonly vans: readonly RoutingVan[];
  readonly travel: Travel;
  readonly instance: Instance;
  readonly solution: Solution;
}

/** Told by the true deadlines, not by those with a buffer. */
function reasonsOf(problem: RoutingProblem, { located, vans, travel, solution }: Answer): RoutePlan['unserved'] {
  if (solution.unserved.length === 0) return [];
  const instance = searchInstance(problem, located, vans, travel);
  return solution.unserved.map((request) => explainUnserved(problem, located[request]!.load, request, instance, solution));
}
