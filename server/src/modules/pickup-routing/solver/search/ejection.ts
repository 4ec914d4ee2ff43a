import { NONE } from './insertions';
import type { Search } from './search';

/**
 * Gives an absent request a place at the price of one or two others of the same van: those absent least often, and
 * less often than itself (Nagata & Bräysy 2009; for pairs Nagata & Kobayashi 2010).
 */
export class Ejection {
  /** The present van's requests, least absent first. */
  private readonly ranked: Int32Array;
  private rankedCount = 0;
  /** The best way so far: how much its victims weigh, who and where they are, and the place that becomes free. */
  private least = Infinity;
  private van = NONE;
  private first = NONE;
  private second = NONE;
  private place = NONE;

  constructor(
    private readonly search: Search,
    private readonly counters: Float64Array,
  ) {
    this.ranked = new Int32Array(search.instance.requests);
  }

  /** Puts in the absent request of this rank; its victims become absent. False when it weighs no more than any victims. */
  run(rank: number): boolean {
    const { instance, routes, recreate, random } = this.search;
    const request = recreate.absent[rank]!;
    const vans = instance.vans.length;
    this.least = this.weight(request);
    this.van = NONE;
    const from = random.below(vans);
    for (let i = 0; i < vans; i++) {
      const van = (from + i) % vans;
      if (recreate.usable[van] === 1 && routes.size[van]! > 0) this.tryVan(van, request);
    }
    if (this.van === NONE) return false;
    this.take(this.van, this.first, this.second);
    routes.insert(this.van, request, this.place >> 16, this.place & 65_535);
    recreate.absent[rank] = this.first;
    if (this.second !== NONE) recreate.absent[recreate.absentCount++] = this.second;
    return true;
  }

  private tryVan(van: number, request: number): void {
    this.rank(van);
    for (let i = 0; i < this.rankedCount; i++) {
      const first = this.ranked[i]!;
      if (this.weight(first) >= this.least) return;
      this.tryVictims(van, request, first, NONE, this.weight(first));
      for (let j = i + 1; j < this.rankedCount; j++) {
        const second = this.ranked[j]!;
        const weight = this.weight(first) + this.weight(second);
        if (weight >= this.least) break;
        this.tryVictims(van, request, first, second, weight);
      }
    }
  }

  private tryVictims(van: number, request: number, first: number, second: number, weight: number): void {
    const { routes, recreate } = this.search;
    this.take(van, first, second);
    recreate.insertions.search(van, request, Infinity, NONE);
    routes.rollback();
    if (recreate.insertions.place === NONE) return;
    this.least = weight;
    this.van = van;
    this.first = first;
    this.second = second;
    this.place = recreate.insertions.place;
  }

  private take(van: number, first: number, second: number): void {
    const { routes } = this.search;
    routes.mark(first);
    if (second !== NONE) routes.mark(second);
    routes.close(van);
  }

  private weight(request: number): number {
    return this.counters[request]! + 1;
  }

  private rank(van: number): void {
    const { instance, routes } = this.search;
    const base = van * routes.stride;
    let count = 0;
    for (let place = base + 1; place <= base + routes.size[van]!; place++) {
      const request = routes.node[place]!;
      if (request >= instance.requests) continue;
      let to = count++;
      for (; to > 0 && this.weight(this.ranked[to - 1]!) > this.weight(request); to--) this.ranked[to] = this.ranked[to - 1]!;
      this.ranked[to] = request;
    }
    this.rankedCount = count;
  }
}
