import { type Effort, type Found, anneal } from './anneal';
import { searchExactly } from './exact';
import { type Unplaced, explainUnplaced } from './explain';
import { type Instance, readInstance } from './instance';
import { type Cost, compareCosts } from './objective';
import { countSeats } from './options';
import type { Part, Placement, TripProblem } from './problem';
import { Seating } from './seating';

export interface TripPlan {
  readonly placement: Placement;
  readonly cost: Cost;
  /** Whether no better plan exists, by exhaustion; otherwise it is the best that the search found. */
  readonly proven: boolean;
  readonly unplaced: readonly Unplaced[];
  readonly incomes: readonly HostIncome[];
}

export interface HostIncome {
  readonly householdId: string;
  readonly beforeFen: number;
  readonly afterFen: number;
  /** Takes part in the Gini: may host on this trip. */
  readonly counted: boolean;
}

const EXACT_FAMILIES = 9;
const EXACT_NODES = 1_500_000;
/** A large family that may be split has too many ways to look at each. */
const EXACT_WAYS = 4_000;

/** Plans a trip: by search, and up to a handful of families by exhaustion, which also proves the search. */
export function planTrip(problem: TripProblem, effort: Partial<Effort> = {}): TripPlan {
  const instance = readInstance(problem);
  const found = searchTwice(instance, { steps: effort.steps ?? stepsFor(problem), seed: effort.seed ?? 1, onProgress: effort.onProgress });
  const small = problem.families.length <= EXACT_FAMILIES && problem.families.every((_, family) => countSeats(instance, family) <= EXACT_WAYS);
  const { complete, ...best } = small ? searchExactly(instance, found, EXACT_NODES) : { ...found, complete: false };
  return describe(instance, best, complete);
}

/** Half of the effort each: a second start costs little and saves from a bad first one. */
export function searchTwice(instance: Instance, { steps, seed, onProgress }: Effort): Found {
  const half = Math.ceil(steps / 2);
  const first = anneal(instance, { steps: half, seed, onProgress: (share, cost) => onProgress?.(share / 2, cost) });
  const second = anneal(instance, { steps: half, seed: seed + 1, onProgress: (share, cost) => onProgress?.(0.5 + share / 2, cost) });
  return compareCosts(second.cost, first.cost) < 0 ? second : first;
}

export function stepsFor({ families }: TripProblem): number {
  return Math.min(1_300_000, Math.max(12_000, families.length * 4_000));
}

function describe(instance: Instance, { seats }: Found, proven: boolean): TripPlan {
  const seating = new Seating(instance);
  seats.forEach((seat, family) => seating.put(family, seat));
  return {
    placement: toPlacement(seating),
    cost: seating.cost(),
    proven,
    unplaced: explainUnplaced(seating),
    incomes: instance.problem.households.map(({ id, incomeFen }, at) => ({ householdId: id, beforeFen: incomeFen, afterFen: seating.incomes[at]!, counted: instance.counted[at]! })),
  };
}

function toPlacement({ seats, instance }: Seating): Placement {
  const rows = instance.problem.families.flatMap(({ id }, at): [string, Part[]][] => {
    const seat = seats[at]!;
    return seat ? [[id, seat.map(({ table, adults, children }) => ({ householdId: instance.tables[table]!.household.id, date: instance.tables[table]!.date, adults, children }))]] : [];
  });
  return new Map(rows);
}
