import type { Instance, SearchVan, Solution } from '../search/instance';

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

/** What is wrong with a solution; empty when everybody is served or unserved once, in time, in load and in order. */
export function wrongIn(instance: Instance, { routes, unserved }: Solution): string[] {
  const { requests, vans } = instance;
  const visits = [...routes.flat(), ...unserved.flatMap((request) => [request, requests + request])].sort((a, b) => a - b);
  const wrong = visits.length === 2 * requests && visits.every((node, index) => node === index) ? [] : ['not everybody once'];
  routes.forEach((route, van) => {
    if (route.length > 0 && lateness(instance, vans[van]!, route) > 1e-6) wrong.push(`van ${van} is late`);
    if (!fits(instance, vans[van]!, route)) wrong.push(`van ${van} is full`);
    if (route.some((node) => node >= requests && route.indexOf(node - requests) > route.indexOf(node))) wrong.push(`van ${van} drops first`);
  });
  return wrong;
}
