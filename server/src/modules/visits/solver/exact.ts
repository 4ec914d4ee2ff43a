import type { Found } from './anneal';
import { leastGini } from './gini';
import { type Instance, type Seat, people } from './instance';
import { type Cost, compareCosts } from './objective';
import { allSeats } from './options';
import { Seating } from './seating';

const { max } = Math;

/**
 * Branch and bound over every plan: a family after the other, each of its seats and none. A branch ends when nothing in
 * it can be better than the best plan known. `complete` says that all was looked at: then `best` is the optimum.
 */
export function searchExactly(instance: Instance, start: Found, nodeLimit: number): Found & { complete: boolean } {
  const search = new Search(instance, start, nodeLimit);
  search.visit(0);
  return { ...search.best, complete: search.nodes <= nodeLimit };
}

class Search {
  nodes = 0;
  private readonly seating: Seating;
  private readonly order: readonly number[];
  private readonly choices: readonly (readonly Exclude<Seat, null>[])[];
  private readonly rest: readonly Rest[];

  constructor(
    private readonly instance: Instance,
    public best: Found,
    private readonly nodeLimit: number,
  ) {
    this.seating = new Seating(instance);
    this.choices = instance.problem.families.map((_, family) => allSeats(instance, family));
    this.order = this.choices.map((_, family) => family).sort((a, b) => this.choices[a]!.length - this.choices[b]!.length || a - b);
    this.rest = [...this.order, -1].map((_, depth) => new Rest(instance, this.order.slice(depth)));
  }

  visit(depth: number): void {
    this.nodes += 1;
    if (this.nodes > this.nodeLimit || compareCosts(this.atBest(depth), this.best.cost) >= 0) return;
    const family = this.order[depth];
    if (family === undefined) {
      this.best = { seats: [...this.seating.seats], cost: this.seating.cost() };
      return;
    }
    for (const seat of this.choices[family]!) if (this.seating.fits(family, seat)) this.tryOut(family, seat, depth);
    this.visit(depth + 1);
  }

  private tryOut(family: number, seat: Seat, depth: number): void {
    this.seating.put(family, seat);
    this.visit(depth + 1);
    this.seating.put(family, null);
  }

  /** No plan that goes on from here costs less. */
  private atBest(depth: number): Cost {
    const rest = this.rest[depth]!;
    const cost = this.seating.cost();
    const incomes = this.seating.incomes.filter((_, host) => this.instance.counted[host]);
    return {
      unplacedFamilies: cost.unplacedFamilies - rest.most(this.seating),
      unplacedPeople: cost.unplacedPeople - rest.people,
      moves: cost.moves - rest.seatedNow,
      splits: cost.splits,
      friendsApart: cost.friendsApart - rest.friendships,
      gini: leastGini(incomes, rest.revenueFen),
    };
  }
}

/** What the families not yet decided can make better at most. */
class Rest {
  readonly people: number;
  readonly seatedNow: number;
  readonly friendships: number;
  readonly revenueFen: number;
  private readonly sizes: readonly number[];

  constructor(instance: Instance, families: readonly number[]) {
    const { problem, friends, current } = instance;
    const undecided = new Set(families);
    this.sizes = families.map((family) => people(problem.families[family]!)).sort((a, b) => a - b);
    this.people = this.sizes.reduce((sum, size) => sum + size, 0);
    this.seatedNow = families.filter((family) => current?.[family]).length;
    this.friendships = families.reduce((sum, family) => sum + friends[family]!.filter((friend) => !undecided.has(friend) || friend > family).length, 0);
    this.revenueFen = families.reduce((sum, family) => sum + mostRevenue(instance, family), 0);
  }

  /** How many of them the seats that are left can hold, the smallest first. */
  most({ seatsLeft }: Seating): number {
    let left = seatsLeft.reduce((sum, seats) => sum + seats, 0);
    let count = 0;
    for (const size of this.sizes) {
      if (size > left) break;
      left -= size;
      count += 1;
    }
    return count;
  }
}

function mostRevenue(instance: Instance, family: number): number {
  const { adults, children, maySplit } = instance.problem.families[family]!;
  const hosts = instance.open[family]!.map((table) => instance.tables[table]!.household);
  const dearest = (price: (host: (typeof hosts)[number]) => number) => hosts.reduce((most, host) => max(most, price(host)), 0);
  return dearest(({ perPersonFen }) => perPersonFen) * (adults + children) + dearest(({ perFamilyFen }) => perFamilyFen) * (maySplit ? adults : 1);
}
