import type { Budget } from './budget';
import type { Solution } from './instance';
import type { Search } from './search';

/** Temperatures as shares of the average price of a way. */
export interface Cooling {
  readonly from: number;
  readonly to: number;
}

export const COOLING: Cooling = { from: 10, to: 0.01 };

/**
 * Makes a solution cheaper by ruin and recreate under simulated annealing, until the share `until` of the budget is
 * used. Never serves fewer requests.
 * @param better told of each solution better than all before
 */
export function anneal(search: Search, budget: Budget, until: number, better: (solution: Solution) => void, cooling = COOLING): void {
  const { routes, recreate, random, instance } = search;
  const began = budget.used();
  let present = routes.total();
  let best = present;
  let bestAbsent = recreate.absentCount;
  const way = present / (2 * instance.requests);
  while (budget.used() < until) {
    const progress = (budget.used() - began) / (until - began);
    const temperature = way * cooling.from * (cooling.to / cooling.from) ** progress;
    const absentBefore = recreate.absentCount;
    search.disturb();
    budget.step();
    const candidate = routes.total();
    const fewer = recreate.absentCount < absentBefore;
    if (recreate.absentCount > absentBefore || (!fewer && candidate >= present - temperature * Math.log(random.unit() + 1e-300))) {
      search.undo();
      continue;
    }
    search.keep();
    present = candidate;
    if (recreate.absentCount > bestAbsent || (recreate.absentCount === bestAbsent && present >= best - 1e-9)) continue;
    best = present;
    bestAbsent = recreate.absentCount;
    better(search.solution());
  }
}
