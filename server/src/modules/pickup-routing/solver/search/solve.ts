import { anneal } from './anneal';
import { Budget, type Stop } from './budget';
import type { Instance, Solution } from './instance';
import { pack } from './pack';
import { Search } from './search';

export interface SolveOptions {
  readonly seed: number;
  readonly stop: Stop;
  /** `fleet`: as few vans as can be, then cost; `cost`: cost with the vans' prices in it. */
  readonly objective: 'fleet' | 'cost';
  /** Told of each solution better than all before. */
  readonly onBetter?: (solution: Solution) => void;
}

/** The best solution found within the budget. Always one, however hopeless the instance. */
export function solve(instance: Instance, { seed, stop, objective, onBetter }: SolveOptions): Solution {
  const budget = new Budget(stop);
  const search = new Search(instance, seed);
  search.recreate.run(new Int32Array(0), 0);
  search.keep();
  let best = search.solution();
  const better = (solution: Solution) => {
    best = solution;
    onBetter?.(solution);
  };
  better(best);
  if (search.isTrivial()) return best;
  if (objective === 'fleet') pack(search, budget, better);
  anneal(search, budget, 1, better);
  return best;
}
