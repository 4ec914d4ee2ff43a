import type { Budget } from './budget';
import type { Solution } from './instance';
import { Packing } from './packing';
import type { Search } from './search';

/** Share of the packing time in which all must have found a place, before some are given up. */
const SERVING = 0.7;

/**
 * Shares of the budget for closing vans: at least, at most, and as long again as the last van took, so many times. What
 * is left makes the routes cheaper.
 */
const SHARE = { least: 0.3, most: 0.5, patience: 4 };

/**
 * Serves as many requests as it can, then those with fewer and fewer vans. Closes a van, counts how often each request
 * stays absent, and takes a change when what it leaves absent was absent less often: requests that are hard to place
 * get their place first.
 */
export function pack(search: Search, budget: Budget, better: (solution: Solution) => void): void {
  const counters = new Float64Array(search.instance.requests);
  if (search.recreate.absentCount > 0) serveMost(search, budget, SERVING * SHARE.most, counters, better);
  search.giveUp();
  let last = search.solution();
  closeEasiest(search, counters);
  while (last.vans > 1 && findPlaces(search, budget, shareAfter(budget.used()), counters, () => undefined)) {
    last = search.solution();
    better(last);
    closeEasiest(search, counters);
  }
  search.load(last);
  last.routes.forEach(({ length }, van) => (search.recreate.usable[van] = length > 0 ? 1 : 0));
}

/** Until when another van may be tried, after one was closed at this share of the budget. */
function shareAfter(used: number): number {
  return Math.min(SHARE.most, Math.max(SHARE.least, SHARE.patience * used));
}

/** Leaves the solution with the fewest absent as the present one. */
function serveMost(search: Search, budget: Budget, until: number, counters: Float64Array, better: (solution: Solution) => void): void {
  let fewest = search.recreate.absentCount;
  let last = search.solution();
  findPlaces(search, budget, until, counters, () => {
    if (search.recreate.absentCount >= fewest) return;
    fewest = search.recreate.absentCount;
    last = search.solution();
    better(last);
  });
  search.load(last);
}

/** @returns whether all have a place before the share `until` of the budget is used */
function findPlaces(search: Search, budget: Budget, until: number, counters: Float64Array, tell: () => void): boolean {
  const { recreate, routes } = search;
  const packing = new Packing(search, counters, routes.total() / (2 * search.instance.requests));
  while (budget.used() < until) {
    if (packing.step()) tell();
    budget.step();
    if (recreate.absentCount === 0) return true;
  }
  return false;
}

/** Empties and closes the van whose requests were absent least. */
function closeEasiest(search: Search, counters: Float64Array): void {
  const { routes, recreate, ruin, instance } = search;
  let easiest = -1;
  let least = Infinity;
  for (let van = 0; van < instance.vans.length; van++) {
    if (routes.size[van] === 0) {
      recreate.usable[van] = 0;
      continue;
    }
    const tasks = routes.nodesOf(van).filter((task) => task < instance.requests);
    const sum = tasks.reduce((total, request) => total + counters[request]!, tasks.length * 1e-3);
    if (sum >= least) continue;
    least = sum;
    easiest = van;
  }
  recreate.usable[easiest] = 0;
  ruin.empty(easiest);
  for (let i = 0; i < ruin.removedCount; i++) recreate.absent[recreate.absentCount++] = ruin.removed[i]!;
  search.keep();
}
