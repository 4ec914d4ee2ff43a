import { type Instance, type Seat, type Share } from './instance';

/** Every way to seat the family when nobody else sits yet: whole at each open table, then in parts if it may be split. */
export function allSeats(instance: Instance, family: number): Exclude<Seat, null>[] {
  const whole = wholeSeats(instance, family);
  return instance.problem.families[family]!.maySplit ? [...whole, ...splitSeats(instance, family)] : whole;
}

export function wholeSeats({ problem, open }: Instance, family: number): Share[][] {
  const { adults, children } = problem.families[family]!;
  return open[family]!.map((table) => [{ table, adults, children }]);
}

/** In two parts and more, on one day, no child without an adult. */
function splitSeats({ problem, open, tables }: Instance, family: number): Share[][] {
  const { adults, children } = problem.families[family]!;
  return problem.dates.flatMap((date) => {
    const ofDay = open[family]!.filter((table) => tables[table]!.date === date);
    return deal(ofDay, adults, children).filter((shares) => shares.length > 1);
  });
}

/** Deals people out over the tables, in the tables' order. */
function deal(tables: readonly number[], adults: number, children: number): Share[][] {
  if (adults + children === 0) return [[]];
  const [table, ...rest] = tables;
  if (table === undefined) return [];
  const ways = deal(rest, adults, children);
  for (let some = 1; some <= adults; some += 1) {
    for (let young = 0; young <= children; young += 1) {
      for (const others of deal(rest, adults - some, children - young)) ways.push([{ table, adults: some, children: young }, ...others]);
    }
  }
  return ways;
}
