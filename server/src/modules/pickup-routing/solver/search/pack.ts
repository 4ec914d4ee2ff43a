import type { Budget } from './budget';
import type { Solution } from './instance';
import type { Search } from './search';

/** Share of the packing time in which all must have found a place, before some are given up. */
const SERVING = 0.7;

/**
 * Serves as many requests as it can, then those with fewer and fewer vans, until the share `until` of the budget is
 * used. Closes a van, counts how often each request stays absent, and takes a change when what it leaves absent was
 * absent less often: requests that are hard to place get their place first.
 */
export function pack(search: Search, budget: Budget, until: number, better: (solution: Solution) => void): void {
  const counters = new Float64Array(search.instance.requests);
  if (search.recreate.absentCount > 0) serveMost(search, budget, budget.used() + SERVING * (until - budget.used()), counters, better);
  search.giveUp();
  let last = search.solution();
  closeEasiest(search, counters);
  while (last.vans > 1 && findPlaces(search, budget, until, counters, () => undefined)) {
    last = search.solution();
    better(last);
    closeEasiest(search, counters);
  }
  search.load(last);
  last.routes.forEach(({ length }, van) => (search.recreate.usable[van] = length > 0 ? 1 : 0));
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

function findPlaces(search: Search, budget: Budget, until: number, counters: Float64Array, tell: () => void): boolean {
  const { routes, recreate, random, instance } = search;
  let present = routes.total();
  let missed = sumOf(counters, recreate.absent, recreate.absentCount);
  const way = present / (2 * instance.requests);
  while (budget.used() < until) {
    search.disturb();
    budget.step();
    const candidate = routes.total();
    const candidateMissed = sumOf(counters, recreate.absent, recreate.absentCount);
    const taken = candidateMissed < missed || (candidateMissed === missed && candidate < present - way * Math.log(random.unit() + 1e-300));
    for (let i = 0; i < recreate.absentCount; i++) counters[recreate.absent[i]!]!++;
    if (taken) {
      search.keep();
      present = candidate;
      tell();
      if (recreate.absentCount === 0) return true;
    } else search.undo();
    missed = sumOf(counters, recreate.absent, recreate.absentCount);
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

function sumOf(counters: Float64Array, list: Int32Array, count: number): number {
  let sum = 0;
  for (let i = 0; i < count; i++) sum += counters[list[i]!]! + 1;
  return sum;
}
