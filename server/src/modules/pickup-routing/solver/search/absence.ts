import type { Solution } from './instance';
import type { Search } from './search';

/** Requests that may be absent at once, beside those that are all the time. */
export const MOST_AWAY = 2;
/** Prices as shares of the average way. */
const PRICE = { first: 10, least: 1, most: 1_000, change: 1.05 };
/** Steps after which the price changes, and the share of steps that may be spent away. */
const ROUND = { steps: 100, away: 0.3 };
/** Steps an excursion may last. */
const LONGEST = 1_500;

/**
 * Excursions through solutions with some request absent for a while: where vans are full to the minute there is no
 * other way from one solution to the next. Away too often, an absent request gets dearer, else cheaper; away too long,
 * the search goes back to where it left.
 */
export class Absence {
  price: number;
  private left: Solution | undefined;
  private steps = 0;
  private stepsAway = 0;
  private since = 0;

  constructor(
    private readonly search: Search,
    private readonly way: number,
  ) {
    this.price = PRICE.first * way;
  }

  /** Notes the solution before the present change, of this cost, as the one to go back to. */
  leave(cost: number): void {
    this.left = this.search.before(cost);
    this.since = 0;
  }

  /** Counts a step; true when the search was taken back. */
  goesBack(isAway: boolean): boolean {
    if (isAway) this.stepsAway++;
    if (++this.steps % ROUND.steps === 0) this.adapt();
    if (!isAway || ++this.since < LONGEST || !this.left) return false;
    this.search.load(this.left);
    this.since = 0;
    return true;
  }

  private adapt(): void {
    const { least, most, change } = PRICE;
    const isOften = this.stepsAway > ROUND.away * ROUND.steps;
    this.price = isOften ? Math.min(most * this.way, this.price * change) : Math.max(least * this.way, this.price / change);
    this.stepsAway = 0;
  }
}
