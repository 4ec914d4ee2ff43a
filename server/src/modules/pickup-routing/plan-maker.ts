import { existsSync } from 'node:fs';
import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { PLAN_WORKER, PlanningPool, type PlanTask } from './pool/planning-pool';
import { checkPlan } from './solver/check-plan';
import { figuresOf, isWorthIt } from './solver/figures';
import type { RoutePlan } from './solver/plan';
import { planRoutes } from './solver/plan-routes';
import type { RoutingProblem } from './solver/problem';
import { type TravelTable, travelBy } from './solver/travel-table';
import { planSimply } from './solver/simple/plan-simply';

/** A plan that passed the checker, and who made it. */
export interface MadePlan {
  readonly plan: RoutePlan;
  readonly planner: 'search' | 'simple';
  /** Its driving times, when they are more than an estimate. */
  readonly table?: TravelTable;
  /** What the operator should know: why it could not be searched for, or that driving times are estimated after all. */
  readonly note: string | null;
}

const SEED = 1;
/** Wall time; reached by none of a pairing's usual days. */
const DEADLINE_SECONDS = 8;
const STEPS = { least: 200, perLoad: 250 };
const THREADS = 1;

/** Drivers know the simple planner's ways, door after door from the farthest in: they keep them unless it saves this much. */
const WORTH_A_NEW_WAY = 0.05;
/** Above this the simple planner is asked only when the search fails. */
const SIMPLE_UP_TO = 200;

/** Plans in a thread of its own, so that nobody else waits; the simple planner takes over whenever that fails. */
@Injectable()
export class PlanMaker implements OnApplicationShutdown {
  private readonly logger = new Logger('Routes');
  private pool: Pick<PlanningPool, 'plan' | 'close'> | undefined;

  /** Always a plan, and always one that passes the checker. @throws Error when even the simple planner's does not */
  async make(problem: RoutingProblem, table?: TravelTable): Promise<MadePlan> {
    try {
      const plan = await this.search({ problem, table, seed: SEED, seconds: DEADLINE_SECONDS, iterations: Math.max(STEPS.least, STEPS.perLoad * problem.loads.length) });
      return atLeast(problem, { plan: proven(problem, plan, table), planner: 'search', note: null, table });
    } catch (error) {
      this.logger.error(`the search gave no plan: ${String(error)}`);
      if (problem.via === 'direct') return { plan: nothingOf(problem), planner: 'simple', note: '直送没排成' };
      return makeSimply(problem, '细排没排成，用的是简单排法', table);
    }
  }

  /** Stands in for the threads of this process. */
  useInstead(pool: Pick<PlanningPool, 'plan' | 'close'> | undefined): void {
    this.pool = pool;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool?.close();
  }

  /** From sources there is no compiled program for a thread: then in this one. */
  private async search(task: PlanTask): Promise<RoutePlan> {
    if (!this.pool && !existsSync(PLAN_WORKER)) return planRoutes(task.problem, travelBy(task.table), { seed: task.seed, stop: { iterations: task.iterations } });
    this.pool ??= new PlanningPool(THREADS);
    return this.pool.plan(task);
  }
}

/** The simple planner knows no straight ways. */
function nothingOf({ loads }: RoutingProblem): RoutePlan {
  return { routes: [], unserved: loads.map(({ id }) => ({ loadId: id, cause: 'no_van', reason: '直送没排成', minutesLate: 0 })) };
}

function atLeast(problem: RoutingProblem, searched: MadePlan): MadePlan {
  if (problem.via === 'direct' || problem.loads.length > SIMPLE_UP_TO) return searched;
  const plan = planSimply(problem, travelBy(searched.table));
  if (checkPlan(problem, plan, travelBy(searched.table)).length > 0 || isWorthIt(figuresOf(problem, searched.plan), figuresOf(problem, plan), WORTH_A_NEW_WAY)) return searched;
  return { ...searched, plan, planner: 'simple' };
}

/** At once, in this thread. @throws Error when it does not pass the checker */
export function makeSimply(problem: RoutingProblem, note: string, table?: TravelTable): MadePlan {
  return { plan: proven(problem, planSimply(problem, travelBy(table)), table), planner: 'simple', note, table };
}

/** The checker has the last word over every planner. */
export function proven(problem: RoutingProblem, plan: RoutePlan, table?: TravelTable): RoutePlan {
  const violations = checkPlan(problem, plan, travelBy(table));
  if (violations.length > 0) throw new Error(`refused to publish an invalid plan: ${violations.map(({ detail }) => detail).join('; ')}`);
  return plan;
}
