import type { Instance, SearchVan, Solution } from './instance';

/**
 * By how much a request would be late, or make others late, at its best place in a solution it has no place in;
 * Infinity when it fits in no van's load.
 */
export function leastLateness(instance: Instance, solution: Solution, request: number): number {
  let least = Infinity;
  instance.vans.forEach((van, index) => {
    for (const nodes of withRequest(instance, solution.routes[index] ?? [], request)) {
      if (fits(instance, van, nodes)) least = Math.min(least, lateness(instance, van, nodes));
    }
  });
  return least;
}

/** The largest delay of a route's nodes and of its end; 0 or less when all is in time. */
export function lateness({ nodes, time, opens, closes }: Instance, van: SearchVan, route: readonly number[]): number {
  let now = van.from;
  let before = van.start;
  let worst = -Infinity;
  for (const here of [...route, van.end]) {
    now = Math.max(opens[here]!, now + time[before * nodes + here]!);
    worst = Math.max(worst, now - closes[here]!);
    before = here;
  }
  return Math.max(worst, now - van.to);
}

/** Whether a van carries all of a route at every moment. */
export function fits({ requests, grams, crates }: Instance, van: SearchVan, route: readonly number[]): boolean {
  let weight = 0;
  let boxes = 0;
  return route.every((node) => {
    const sign = node < requests ? 1 : -1;
    const request = node < requests ? node : node - requests;
    weight += sign * grams[request]!;
    boxes += sign * crates[request]!;
    return weight <= van.grams && boxes <= van.crates;
  });
}

/** A route with a request's pickup and drop at all places. */
function* withRequest({ requests }: Instance, route: readonly number[], request: number): Generator<number[]> {
  for (let at = 0; at <= route.length; at++) {
    for (let dropAt = at; dropAt <= route.length; dropAt++) {
      yield [...route.slice(0, at), request, ...route.slice(at, dropAt), requests + request, ...route.slice(dropAt)];
    }
  }
}
