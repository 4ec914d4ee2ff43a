import { type Instance, type Seat, type Share } from './instance';

const { min } = Math;

/** Every way to seat the family when nobody else sits yet: whole at each open table, then in parts if it may be split. */
export function allSeats(instance: Instance, family: number): Exclude<Seat, null>[] {
  const whole = wholeSeats(instance, family);
  return instance.problem.families[family]!.maySplit ? [...whole, ...splitSeats(instance, family)] : whole;
}

export function wholeSeats({ problem, open }: Instance, family: number): Share[][] {
  const { adults, children } = problem.families[family]!;
  return open[family]!.map((table) => [{ table, adults, children }]);
}

/** How many ways that is at most, counted without making them: with j tables, the adults in j parts of one and more, the children anyhow. */
export function countSeats({ problem, open, tables }: Instance, family: number): number {
  const { adults, children, maySplit } = problem.families[family]!;
  if (!maySplit) return open[family]!.length;
  const ofDay = (date: string) => {
    const count = open[family]!.filter((table) => tables[table]!.date === date).length;
    return Array.from({ length: min(count, adults) }, (_, at) => choose(count, at + 1) * choose(adults - 1, at) * choose(children + at, at)).reduce((sum, ways) => sum + ways, 0);
  };
  return problem.dates.reduce((sum, date) => sum + ofDay(date), 0);
}

/** How many ways to choose so many of n. */
function choose(n: number, many: number): number {
  let ways = 1;
  for (let at = 1; at <= many; at += 1) ways = (ways * (n - many + at)) / at;
  return ways;
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
