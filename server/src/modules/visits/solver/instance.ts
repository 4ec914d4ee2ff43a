import { type Table, firstObstacle } from './constraints';
import type { Part, TripFamily, TripHousehold, TripProblem } from './problem';

/** Some of a family at a table, by the table's index. */
export interface Share {
  readonly table: number;
  readonly adults: number;
  readonly children: number;
}

/** One way to seat a family: its shares. `null` leaves it without a place. */
export type Seat = readonly Share[] | null;

/** The question with indices instead of ids, and what follows from it before anybody sits. */
export interface Instance {
  readonly problem: TripProblem;
  readonly tables: readonly Table[];
  /** Table → its household. */
  readonly hostOf: readonly number[];
  /** Family → the tables at which nothing is in its way. */
  readonly open: readonly (readonly number[])[];
  /** Family → its friends, both ways. */
  readonly friends: readonly (readonly number[])[];
  /** Household → whether it may host at all: the others take no part in the fairness. */
  readonly counted: readonly boolean[];
  /** Family → where it sits now. */
  readonly current: readonly Seat[] | undefined;
}

export function readInstance(problem: TripProblem): Instance {
  const tables = problem.households.flatMap((household) => problem.dates.map((date): Table => ({ household, date })));
  return {
    problem,
    tables,
    hostOf: tables.map(({ household }) => problem.households.indexOf(household)),
    open: problem.families.map((family) => tables.flatMap((table, at) => (firstObstacle(family, table) ? [] : [at]))),
    friends: friendships(problem.families),
    counted: problem.households.map((household) => mayHost(household, problem.dates)),
    current: problem.current && problem.families.map(({ id }) => toSeat(problem.current!.get(id), tables)),
  };
}

const nobody: Omit<TripFamily, 'id' | 'name'> = { adults: 1, children: 0, allergies: [], noStairs: false, bathroom: false, friends: [], maySplit: false, dates: [], plots: 0 };

/** Whether a household could seat a family without any wish on one of the days. */
function mayHost(household: TripHousehold, dates: readonly string[]): boolean {
  return household.seats > 0 && dates.some((date) => !firstObstacle({ ...nobody, id: '', name: '' }, { household, date }));
}

function friendships(families: readonly TripFamily[]): number[][] {
  const indexOf = new Map(families.map(({ id }, at) => [id, at]));
  const sets = families.map(() => new Set<number>());
  families.forEach(({ friends }, a) => {
    for (const friend of friends) {
      const b = indexOf.get(friend);
      if (b === undefined || b === a) continue;
      sets[a]!.add(b);
      sets[b]!.add(a);
    }
  });
  return sets.map((set) => [...set].sort((a, b) => a - b));
}

/** A table that is no more counts as no place. */
function toSeat(parts: readonly Part[] | undefined, tables: readonly Table[]): Seat {
  const shares = (parts ?? []).map((part) => ({ ...part, table: tables.findIndex(({ household, date }) => household.id === part.householdId && date === part.date) }));
  return shares.length > 0 && shares.every(({ table }) => table >= 0) ? shares.map(({ table, adults, children }) => ({ table, adults, children })) : null;
}

export const people = ({ adults, children }: { adults: number; children: number }): number => adults + children;

/** Whether two seats of one family are the same, whatever the order of its shares. */
export function sameSeat(a: Seat, b: Seat): boolean {
  if (a === null || b === null) return a === b;
  return a.length === b.length && a.every((share) => b.some((other) => share.table === other.table && share.adults === other.adults && share.children === other.children));
}
