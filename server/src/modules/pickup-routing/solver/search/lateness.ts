import type { Instance, SearchVan, Solution } from './instance';

/**
 * By how much a request would be late, or make others late, at its best place in a solution it has no place in;
 * Infinity when it fits in no van's load.
 */
export function leastLateness(instance: Instance, solution: Solution, request: number): number {
  let least = Infinity;
  instance.vans.forEach((van, index) => (least = leastOfVan(instance, van, solution.routes[index] ?? [], request, least)));
  return least;
}

/** @param bound what is worse than this is not looked at to the end */
function leastOfVan(instance: Instance, van: SearchVan, route: readonly number[], request: number, bound: number): number {
  const [before, between, after] = [new Drive(instance, van), new Drive(instance, van), new Drive(instance, van)];
  let least = bound;
  for (let at = 0; at <= route.length; at++) {
    between.follow(before);
    between.go(request);
    for (let dropAt = at; dropAt <= route.length && between.fits && between.late < least; dropAt++) {
      after.follow(between);
      after.go(instance.requests + request);
      for (let rest = dropAt; rest < route.length && after.fits && after.late < least; rest++) after.go(route[rest]!);
      if (after.fits) least = Math.min(least, after.latenessAtEnd());
      if (dropAt < route.length) between.go(route[dropAt]!);
    }
    if (at < route.length) before.go(route[at]!);
  }
  return least;
}

/** A van on its way: when and where it is, what is on board, and how late it was at worst. */
class Drive {
  late = -Infinity;
  fits = true;
  private now: number;
  private here: number;
  private grams = 0;
  private crates = 0;

  constructor(
    private readonly instance: Instance,
    private readonly van: SearchVan,
  ) {
    this.now = van.from;
    this.here = van.start;
  }

  follow(other: Drive): void {
    this.late = other.late;
    this.fits = other.fits;
    this.now = other.now;
    this.here = other.here;
    this.grams = other.grams;
    this.crates = other.crates;
  }

  go(node: number): void {
    const { requests, grams, crates } = this.instance;
    this.drive(node);
    const sign = node < requests ? 1 : -1;
    const request = node < requests ? node : node - requests;
    this.grams += sign * grams[request]!;
    this.crates += sign * crates[request]!;
    if (this.grams > this.van.grams || this.crates > this.van.crates) this.fits = false;
  }

  latenessAtEnd(): number {
    this.drive(this.van.end);
    return Math.max(this.late, this.now - this.van.to);
  }

  private drive(node: number): void {
    const { nodes, time, opens, closes } = this.instance;
    this.now = Math.max(opens[node]!, this.now + time[this.here * nodes + node]!);
    this.late = Math.max(this.late, this.now - closes[node]!);
    this.here = node;
  }
}
