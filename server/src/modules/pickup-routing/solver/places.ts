import type { Place, Position, RoutingLoad, RoutingProblem, RoutingVan } from './problem';
import type { Travel } from './travel';

/** Ways between all places of a problem, each asked once: by number of a place, and back. */
export class Ways {
  readonly seconds: Float64Array;
  readonly metres: Float64Array;
  private readonly count: number;

  constructor(places: readonly Position[], travel: Travel) {
    this.count = places.length;
    this.seconds = new Float64Array(this.count ** 2);
    this.metres = new Float64Array(this.count ** 2);
    places.forEach((from, a) => places.forEach((to, b) => a !== b && this.keep(a, b, travel(from, to))));
  }

  at(from: number, to: number): { readonly seconds: number; readonly metres: number } {
    const way = from * this.count + to;
    return { seconds: this.seconds[way]!, metres: this.metres[way]! };
  }

  private keep(a: number, b: number, { seconds, metres }: { readonly seconds: number; readonly metres: number }): void {
    this.seconds[a * this.count + b] = seconds;
    this.metres[a * this.count + b] = metres;
  }
}

/** A load whose household and point are on the map. */
export interface LocatedLoad {
  readonly load: RoutingLoad;
  readonly from: Place;
  readonly to: Place;
}

/** Loads on the map and loads that are nowhere, both by id. */
export function locate(problem: RoutingProblem): { readonly located: LocatedLoad[]; readonly lost: RoutingLoad[] } {
  const households = new Map(problem.households.map((place) => [place.id, place]));
  const points = new Map(problem.points.map((place) => [place.id, place]));
  const located: LocatedLoad[] = [];
  const lost: RoutingLoad[] = [];
  for (const load of [...problem.loads].sort(byId)) {
    const [from, to] = [households.get(load.householdId), points.get(load.pickupPointId)];
    if (from && to) located.push({ load, from, to });
    else lost.push(load);
  }
  return { located, lost };
}

export function vansById(problem: RoutingProblem): RoutingVan[] {
  return [...problem.vans].sort(byId);
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
