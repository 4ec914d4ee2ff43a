import type { RoutePlan } from './plan';
import type { RoutingProblem } from './problem';
import { DEFAULT_PRICES } from './search-instance';

/** A plan in numbers, to be held beside another. */
export interface PlanFigures {
  readonly unserved: number;
  readonly vans: number;
  readonly metres: number;
  /** From the first door to the last gate, of all vans. */
  readonly minutes: number;
  /** Fen: vans, kilometres and hours. */
  readonly costFen: number;
  /** Minutes between the last drop and the hour by which it must be done; null when nothing is driven. */
  readonly slackMinutes: number | null;
}

export function figuresOf(problem: RoutingProblem, { routes, unserved }: RoutePlan): PlanFigures {
  const { van, kilometre, hour } = problem.prices ?? DEFAULT_PRICES;
  const metres = routes.reduce((sum, { stops, home }) => sum + stops.reduce((way, stop) => way + stop.metres, home?.metres ?? 0), 0);
  const seconds = routes.reduce((sum, { stops, home }) => sum + (home?.arriveAt ?? stops.at(-1)!.leaveAt) - stops[0]!.arriveAt, 0);
  const last = Math.max(...routes.map(({ stops }) => stops.at(-1)!.leaveAt));
  return {
    unserved: unserved.length,
    vans: routes.length,
    metres,
    minutes: Math.round(seconds / 60),
    costFen: Math.round(routes.length * van + (metres * kilometre) / 1_000 + (seconds * hour) / 3_600),
    slackMinutes: routes.length === 0 ? null : Math.floor((problem.dropBy - last) / 60),
  };
}

/** Fewer unserved, then fewer vans, then cheaper by more than the given share. */
export function isWorthIt(better: PlanFigures, than: PlanFigures, share: number): boolean {
  if (better.unserved !== than.unserved) return better.unserved < than.unserved;
  if (better.vans !== than.vans) return better.vans < than.vans;
  return better.costFen < than.costFen * (1 - share);
}
