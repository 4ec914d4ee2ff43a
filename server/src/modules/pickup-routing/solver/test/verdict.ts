import type { Instance, SearchVan } from '../search/instance';

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
