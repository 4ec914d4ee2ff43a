import { type Refusal, refusalOf } from './explain';
import { type Seat, readInstance } from './instance';
import type { Cost } from './objective';
import type { Placement, TripProblem } from './problem';
import { Seating } from './seating';

/** What a move by hand would mean; nothing is moved. */
export interface MoveVerdict {
  readonly allowed: boolean;
  readonly refusal?: Refusal;
  readonly before: Cost;
  /** As if it were done; undefined when it may not be. */
  readonly after?: Cost;
}

export interface Move {
  readonly familyId: string;
  readonly householdId: string;
  readonly date: string;
}

/** The verdict on seating a family, whole, at another household while all others stay. */
export function judgeMove(problem: TripProblem, placement: Placement, move: Move): MoveVerdict | 'unknown_family' | 'unknown_table' {
  const instance = readInstance({ ...problem, current: placement });
  const family = problem.families.findIndex(({ id }) => id === move.familyId);
  const table = instance.tables.findIndex(({ household, date }) => household.id === move.householdId && date === move.date);
  if (family < 0) return 'unknown_family';
  if (table < 0) return 'unknown_table';
  const seating = new Seating(instance);
  instance.current!.forEach((seat, at) => seating.put(at, seat));
  const before = seating.cost();
  seating.put(family, null);
  const { adults, children } = problem.families[family]!;
  const seat: Seat = [{ table, adults, children }];
  const refusal = refusalOf(seating, { ...problem.families[family]!, maySplit: false, pinnedTo: undefined }, table);
  if (refusal) return { allowed: false, refusal, before };
  seating.put(family, seat);
  return { allowed: true, before, after: seating.cost() };
}
