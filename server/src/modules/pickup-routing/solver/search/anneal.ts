import { Absence, MOST_AWAY } from './absence';
import type { Budget } from './budget';
import type { Solution } from './instance';
import type { Search } from './search';

/** Temperatures as shares of the average price of a way. */
export interface Cooling {
  readonly from: number;
  readonly to: number;
}

const COOLING: Cooling = { from: 10, to: 0.01 };

/**
 * Makes a solution cheaper by ruin and recreate under simulated annealing, until the share `until` of the budget is
 * used. Never serves fewer requests.
 * @param better told of each solution better than all before
 */
export function anneal(search: Search, budget: Budget, until: number, better: (solution: Solution) => void, cooling = COOLING): void {
  const began = budget.used();
  const annealing = new Annealing(search, better);
  while (budget.used() < until) {
    const progress = (budget.used() - began) / (until - began);
    annealing.step(cooling.from * (cooling.to / cooling.from) ** progress);
    budget.step();
  }
}

class Annealing {
  /** The average price of a way when it began. */
  private readonly way: number;
  private present: number;
  private best: number;
  /** The fewest absent so far; while more are, the search is away. */
  private fewest: number;
  private readonly absence: Absence;

  constructor(
    private readonly search: Search,
    private readonly better: (solution: Solution) => void,
  ) {
    this.present = search.routes.total();
    this.best = this.present;
    this.fewest = search.recreate.absentCount;
    this.way = this.present / (2 * search.instance.requests);
    this.absence = new Absence(search, this.way);
  }

  /** @param temperature in ways */
  step(temperature: number): void {
    const { search } = this;
    const absent = search.recreate.absentCount;
    search.disturb();
    if (this.isTaken(absent, temperature * this.way)) this.take(absent);
    else search.undo();
    if (this.absence.goesBack(search.recreate.absentCount > this.fewest)) this.present = search.routes.total();
  }

  private isTaken(absentBefore: number, temperature: number): boolean {
    const { recreate, routes, random } = this.search;
    if (recreate.absentCount < this.fewest) return true;
    if (recreate.absentCount > this.fewest + MOST_AWAY) return false;
    const more = recreate.absentCount - absentBefore;
    return routes.total() + more * this.absence.price < this.present - temperature * Math.log(random.unit() + 1e-300);
  }

  private take(absentBefore: number): void {
    const { search } = this;
    const absent = search.recreate.absentCount;
    if (absentBefore === this.fewest && absent > this.fewest) this.absence.leave(this.present);
    search.keep();
    this.present = search.routes.total();
    if (absent > this.fewest || (absent === this.fewest && this.present >= this.best - 1e-9)) return;
    this.best = this.present;
    this.fewest = absent;
    this.better(search.solution());
  }
}
