import { type Instance, people } from './instance';
import { Seating } from './seating';

/** A first plan: who already sits stays, then who has the fewest tables to choose from, larger families first. */
export function seatGreedily(instance: Instance): Seating {
  const seating = new Seating(instance);
  keepCurrent(seating);
  const { families } = instance.problem;
  const waiting = families.map((_, at) => at).filter((family) => seating.seats[family] === null);
  waiting.sort((a, b) => instance.open[a]!.length - instance.open[b]!.length || people(families[b]!) - people(families[a]!) || a - b);
  for (const family of waiting) seatRoomiest(seating, family);
  return seating;
}

function keepCurrent(seating: Seating): void {
  const { current, open, problem } = seating.instance;
  current?.forEach((seat, family) => {
    const wholeFamily = seat !== null && seat.reduce((sum, share) => sum + people(share), 0) === people(problem.families[family]!);
    const mayBeSo = seat !== null && (seat.length === 1 || problem.families[family]!.maySplit);
    if (wholeFamily && mayBeSo && seat.every(({ table }) => open[family]!.includes(table)) && seating.fits(family, seat)) seating.put(family, seat);
  });
}

function seatRoomiest(seating: Seating, family: number): void {
  const { problem, open } = seating.instance;
  const { adults, children } = problem.families[family]!;
  const fitting = open[family]!.filter((table) => seating.fits(family, [{ table, adults, children }]));
  fitting.sort((a, b) => seating.seatsLeft[b]! - seating.seatsLeft[a]! || a - b);
  if (fitting.length > 0) seating.put(family, [{ table: fitting[0]!, adults, children }]);
}
