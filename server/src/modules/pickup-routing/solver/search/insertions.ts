import type { Instance } from './instance';
import { type Routes, TOLERANCE } from './routes';

/** No place overlooked. */
export const NONE = -1;
/** Two positions of one route in one number. */
const PLACES = 65_536;

/**
 * The cheapest place of a request in a route. Answers for untouched routes are kept by the route's version: between
 * two accepted changes most routes are the same, so most questions are answered from memory. Kept is either the
 * cheapest place, or, without a place, a price below which there is none.
 */
export class Insertions {
  /** Answer of the last question: what it costs more (Infinity: no way), and where. */
  cost = Infinity;
  place = NONE;
  private readonly keptVersion: Int32Array;
  private readonly keptCost: Float64Array;
  private readonly keptPlace: Int32Array;
  /** Prices and times of the ways to a node, side by side in memory: all an insertion asks lies in few rows. */
  private readonly costTo: Float64Array;
  private readonly timeTo: Float64Array;
  /** By position: the drop's detour after it, and the least detour from there on. */
  private readonly detour: Float64Array;
  private readonly least: Float64Array;

  constructor(
    private readonly instance: Instance,
    private readonly routes: Routes,
  ) {
    const pairs = instance.requests * instance.vans.length;
    this.keptVersion = new Int32Array(pairs);
    this.keptCost = new Float64Array(pairs);
    this.keptPlace = new Int32Array(pairs);
    this.costTo = transposed(instance.cost, instance.nodes);
    this.timeTo = transposed(instance.time, instance.nodes);
    this.detour = new Float64Array(routes.stride);
    this.least = new Float64Array(routes.stride + 1);
  }

  /** Where the pickup goes after, of the last answer. */
  get pickupAt(): number {
    return this.place >> 16;
  }

  get dropAt(): number {
    return this.place & (PLACES - 1);
  }

  /** The cheapest way below `limit`, from memory when the route is as it was. */
  find(van: number, request: number, limit: number): void {
    if (!this.routes.isFresh(van)) return this.search(van, request, limit, NONE);
    const key = request * this.instance.vans.length + van;
    const version = this.routes.version[van]!;
    if (this.keptVersion[key] === version && (this.keptPlace[key] !== NONE || limit <= this.keptCost[key]!)) {
      this.place = this.keptPlace[key]!;
      this.cost = this.place === NONE ? Infinity : this.keptCost[key]!;
      return;
    }
    this.searchAndKeep(van, request, this.keptVersion[key] === version ? Infinity : limit);
  }

  /** @param limit Infinity where a lower one was not enough before */
  private searchAndKeep(van: number, request: number, limit: number): void {
    const key = request * this.instance.vans.length + van;
    this.search(van, request, limit, NONE);
    this.keptVersion[key] = this.routes.version[van]!;
    this.keptCost[key] = this.place === NONE ? limit : this.cost;
    this.keptPlace[key] = this.place;
  }

  /** Tries every place but `overlooked`. */
  search(van: number, request: number, limit: number, overlooked: number): void {
    this.place = NONE;
    this.cost = limit;
    if (this.instance.paired) this.searchPairs(van, request, overlooked);
    else this.searchSingles(van, request, overlooked);
    if (this.place === NONE) this.cost = Infinity;
  }

  private offer(cost: number, place: number): void {
    if (cost >= this.cost) return;
    this.cost = cost;
    this.place = place;
  }

  private searchSingles(van: number, request: number, overlooked: number): void {
    const { routes, instance, costTo, timeTo } = this;
    const { node, early, late, edge, stride } = routes;
    const { nodes, cost, time } = instance;
    const base = van * stride;
    const end = base + routes.size[van]! + 1;
    const { grams, crates } = instance.vans[van]!;
    if (routes.grams[end]! + instance.grams[request]! > grams || routes.crates[end]! + instance.crates[request]! > crates) return;
    const opens = instance.opens[request]!;
    const closes = instance.closes[request]! + TOLERANCE;
    const row = request * nodes;
    for (let place = base; place < end; place++) {
      if (early[place]! > closes) return;
      const before = node[place]!;
      const after = node[place + 1]!;
      const more = costTo[row + before]! + cost[row + after]! - edge[place]!;
      if (more >= this.cost) continue;
      let at = early[place]! + timeTo[row + before]!;
      if (at > closes) continue;
      if (at < opens) at = opens;
      if (at + time[row + after]! > late[place + 1]! + TOLERANCE) continue;
      const found = (place - base) << 16;
      if (found === overlooked) continue;
      this.cost = more;
      this.place = found;
    }
  }

  private searchPairs(van: number, request: number, overlooked: number): void {
    const { routes, instance, least, costTo, timeTo } = this;
    const { node, early, late, edge, stride } = routes;
    const { nodes, cost, time } = instance;
    const drop = instance.requests + request;
    const base = van * stride;
    const end = base + routes.size[van]! + 1;
    const freeGrams = instance.vans[van]!.grams - instance.grams[request]!;
    const freeCrates = instance.vans[van]!.crates - instance.crates[request]!;
    const opens = instance.opens[request]!;
    const dropOpens = instance.opens[drop]!;
    const dropCloses = instance.closes[drop]! + TOLERANCE;
    const closes = Math.min(instance.closes[request]! + TOLERANCE, dropCloses);
    const row = request * nodes;
    const dropRow = drop * nodes;
    const direct = cost[row + drop]!;
    const directTime = time[row + drop]!;
    const wilting = instance.wilting[request]!;
    this.priceDrops(base, end, request);
    for (let place = base; place < end; place++) {
      if (early[place]! > closes) return;
      if (late[place + 1]! < opens - TOLERANCE) continue;
      if (routes.grams[place]! > freeGrams || routes.crates[place]! > freeCrates) continue;
      const before = node[place]!;
      const after = node[place + 1]!;
      const toPickup = costTo[row + before]! - edge[place]!;
      const more = toPickup + cost[row + after]!;
      const both = toPickup + direct + cost[dropRow + after]!;
      const apart = more + least[place + 1 - base]!;
      if (both >= this.cost && apart >= this.cost) continue;
      let at = early[place]! + timeTo[row + before]!;
      if (at > closes) continue;
      if (at < opens) at = opens;
      if (both < this.cost) {
        let dropAt = at + directTime;
        if (dropAt < dropOpens) dropAt = dropOpens;
        const found = ((place - base) << 16) | (place - base);
        if (dropAt <= dropCloses && dropAt + time[dropRow + after]! <= late[place + 1]! + TOLERANCE && found !== overlooked) {
          this.offer(both + wilting * (dropAt - at), found);
        }
      }
      if (apart < this.cost) this.walk(van, request, place, more, at, overlooked);
    }
  }

  /** From a pickup after `place` at time `at`, on to the drop's cheapest place while all on the way are in time and fit. */
  private walk(van: number, request: number, place: number, more: number, at: number, overlooked: number): void {
    const { routes, instance, detour, least, timeTo } = this;
    const { node, late, stride } = routes;
    const { nodes, time, opens } = instance;
    const base = van * stride;
    const end = base + routes.size[van]! + 1;
    const drop = instance.requests + request;
    const dropRow = drop * nodes;
    const freeGrams = instance.vans[van]!.grams - instance.grams[request]!;
    const freeCrates = instance.vans[van]!.crates - instance.crates[request]!;
    const dropOpens = instance.opens[drop]!;
    const dropCloses = instance.closes[drop]! + TOLERANCE;
    const from = at;
    let here = request;
    let next = place + 1;
    while (next < end) {
      const stop = node[next]!;
      at += time[here * nodes + stop]!;
      if (at > late[next]! + TOLERANCE || at > dropCloses) return;
      if (at < opens[stop]!) at = opens[stop]!;
      if (routes.grams[next]! > freeGrams || routes.crates[next]! > freeCrates) return;
      if (more + least[next - base]! >= this.cost) return;
      const cost = more + detour[next - base]!;
      if (cost < this.cost) {
        let dropAt = at + timeTo[dropRow + stop]!;
        if (dropAt < dropOpens) dropAt = dropOpens;
        const found = ((place - base) << 16) | (next - base);
        if (dropAt <= dropCloses && dropAt + time[dropRow + node[next + 1]!]! <= late[next + 1]! + TOLERANCE && found !== overlooked) {
          this.offer(cost + instance.wilting[request]! * (dropAt - from), found);
        }
      }
      here = stop;
      next++;
    }
  }

  /**
   * Detours of the drop after every position; Infinity where it would be late even without the pickup, or where what
   * follows cannot wait until it and the pickup open.
   */
  private priceDrops(base: number, end: number, request: number): void {
    const { detour, least, costTo, timeTo } = this;
    const { node, early, late, edge } = this.routes;
    const { nodes, cost, time, requests } = this.instance;
    const drop = requests + request;
    const opens = this.instance.opens[drop]!;
    const closes = this.instance.closes[drop]! + TOLERANCE;
    const soonest = Math.max(opens, this.instance.opens[request]!) - TOLERANCE;
    const row = drop * nodes;
    let smallest = Infinity;
    least[end - base] = Infinity;
    for (let place = end - 1; place >= base; place--) {
      let more = Infinity;
      if (early[place]! <= closes && late[place + 1]! >= soonest) {
        const before = node[place]!;
        const after = node[place + 1]!;
        let at = early[place]! + timeTo[row + before]!;
        if (at < opens) at = opens;
        if (at <= closes && at + time[row + after]! <= late[place + 1]! + TOLERANCE) {
          more = costTo[row + before]! + cost[row + after]! - edge[place]!;
          if (more < smallest) smallest = more;
        }
      }
      detour[place - base] = more;
      least[place - base] = smallest;
    }
  }
}

function transposed(matrix: Float64Array, side: number): Float64Array {
  const turned = new Float64Array(matrix.length);
  for (let a = 0; a < side; a++) for (let b = 0; b < side; b++) turned[b * side + a] = matrix[a * side + b]!;
  return turned;
}
