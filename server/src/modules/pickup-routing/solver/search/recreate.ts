import { Insertions, NONE } from './insertions';
import type { Instance } from './instance';
import type { Random } from './random';
import type { Routes } from './routes';

/** Share of a request's best places that are overlooked, so that the same ruin can be rebuilt in other ways. */
const BLINK = 0.01;

/** Rebuilds: requests one by one, in an order drawn by chance, each at its cheapest place. */
export class Recreate {
  readonly insertions: Insertions;
  /** Requests without a place, after the last run and before the next. */
  readonly absent: Int32Array;
  absentCount = 0;
  /** Vans that may be used. */
  readonly usable: Uint8Array;
  /** The order in which vans are asked. */
  private readonly line: Int32Array;
  private lineCount = 0;
  private readonly kind: Int32Array;
  private readonly kindSeen: Int32Array;
  private round = 0;
  private readonly keys: Float64Array;
  private readonly orders: readonly Float64Array[];
  private readonly waiting: Int32Array;

  constructor(
    private readonly instance: Instance,
    private readonly routes: Routes,
    private readonly random: Random,
  ) {
    this.insertions = new Insertions(instance, routes);
    this.absent = new Int32Array(instance.requests);
    this.waiting = new Int32Array(instance.requests);
    this.usable = new Uint8Array(instance.vans.length).fill(1);
    this.line = new Int32Array(instance.vans.length);
    this.kind = kindsOf(instance);
    this.kindSeen = new Int32Array(instance.vans.length);
    this.keys = new Float64Array(instance.requests);
    this.orders = ordersOf(instance);
  }

  /** Puts the given requests and all absent ones in; those without a place become the absent ones. */
  run(removed: Int32Array, removedCount: number): void {
    const { waiting, absent } = this;
    let count = 0;
    for (let i = 0; i < this.absentCount; i++) waiting[count++] = absent[i]!;
    for (let i = 0; i < removedCount; i++) waiting[count++] = removed[i]!;
    this.sort(waiting, count);
    this.lineUp();
    this.absentCount = 0;
    for (let i = 0; i < count; i++) {
      if (!this.place(waiting[i]!)) absent[this.absentCount++] = waiting[i]!;
    }
  }

  /** Puts a request at its cheapest place; false when there is none. */
  place(request: number): boolean {
    const { routes, insertions, instance } = this;
    let best = Infinity;
    let bestVan = -1;
    let bestPlace = NONE;
    for (let i = 0; i < this.lineCount; i++) {
      const van = this.line[i]!;
      const price = routes.size[van] === 0 ? instance.vans[van]!.price : 0;
      insertions.find(van, request, best - price);
      if (insertions.cost + price >= best) continue;
      if (this.random.unit() < BLINK) insertions.search(van, request, best - price, insertions.place);
      if (insertions.cost + price >= best) continue;
      best = insertions.cost + price;
      bestVan = van;
      bestPlace = insertions.place;
    }
    if (bestVan < 0) return false;
    const isNew = routes.size[bestVan] === 0;
    routes.insert(bestVan, request, bestPlace >> 16, bestPlace & 65_535);
    if (isNew) this.lineUp();
    return true;
  }

  /** Whether any van could take a request as its routes are. */
  hasPlace(request: number): boolean {
    return this.instance.vans.some((_, van) => {
      this.insertions.find(van, request, Infinity);
      return this.insertions.place !== NONE;
    });
  }

  /**
   * Usable vans, those just torn first: the cheapest place is most often theirs, and a low price ends other searches
   * early. Of empty vans like each other one.
   */
  private lineUp(): void {
    const { routes, usable } = this;
    this.lineCount = 0;
    this.round++;
    for (let i = 0; i < routes.touchedCount; i++) this.join(routes.touched[i]!);
    for (let van = 0; van < usable.length; van++) if (routes.isFresh(van)) this.join(van);
  }

  private join(van: number): void {
    if (this.usable[van] === 0) return;
    if (this.routes.size[van] === 0) {
      const kind = this.kind[van]!;
      if (this.kindSeen[kind] === this.round) return;
      this.kindSeen[kind] = this.round;
    }
    this.line[this.lineCount++] = van;
  }

  private sort(list: Int32Array, count: number): void {
    const order = this.orders[this.random.below(this.orders.length)]!;
    const { keys } = this;
    for (let i = 0; i < count; i++) keys[list[i]!] = order.length > 0 ? order[list[i]!]! : this.random.unit();
    for (let i = 1; i < count; i++) {
      const each = list[i]!;
      const key = keys[each]!;
      let to = i - 1;
      for (; to >= 0 && keys[list[to]!]! > key; to--) list[to + 1] = list[to]!;
      list[to + 1] = each;
    }
  }
}

/** Keys by which requests are sorted, each order as often as it weighs; an empty one means by chance. */
function ordersOf({ requests, paired, nodes, cost, grams, crates, opens, closes, vans }: Instance): Float64Array[] {
  const depot = vans[0]?.start ?? 0;
  const keyed = (key: (request: number) => number) => Float64Array.from({ length: requests }, (_, request) => key(request));
  const last = (request: number) => (paired ? requests + request : request);
  const distance = (request: number) => cost[depot * nodes + request]! + cost[depot * nodes + last(request)]!;
  const most = { grams: Math.max(1, ...grams), crates: Math.max(1, ...crates) };
  const load = keyed((request) => -(grams[request]! / most.grams + crates[request]! / most.crates));
  const far = keyed((request) => -distance(request));
  const close = keyed(distance);
  const narrow = keyed((request) => closes[last(request)]! - opens[request]!);
  const opening = keyed((request) => opens[request]!);
  const closing = keyed((request) => -closes[last(request)]!);
  const chance = new Float64Array(0);
  return [chance, chance, chance, chance, load, load, load, load, far, far, close, narrow, narrow, opening, opening, closing, closing];
}

/** The number of the first van that is just like each. */
function kindsOf({ vans }: Instance): Int32Array {
  const print = vans.map((van) => JSON.stringify(van));
  const first = new Map<string, number>();
  print.forEach((text, van) => first.set(text, first.get(text) ?? van));
  return Int32Array.from(print, (text) => first.get(text)!);
}
