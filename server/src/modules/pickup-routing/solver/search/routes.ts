import type { Instance } from './instance';

/** Two sums of the same ways may differ in the last digits. */
export const TOLERANCE = 1e-9;

/**
 * All routes of a search as flat arrays: van `k` has positions `k * stride` (its start) to `k * stride + size[k] + 1`
 * (its end). Each position knows the earliest time its work can begin, the latest time at which all that follows is
 * still in time, and what is on board when the van leaves it: so an insertion is proved in O(1) (Savelsbergh's slack).
 */
export class Routes {
  readonly stride: number;
  readonly node: Int32Array;
  readonly early: Float64Array;
  readonly late: Float64Array;
  readonly grams: Float64Array;
  readonly crates: Float64Array;
  /** Price of the way to the next position. */
  readonly edge: Float64Array;
  readonly size: Int32Array;
  readonly cost: Float64Array;
  /** Van of a request; -1 when none. */
  readonly vanOf: Int32Array;
  /** Position of a node in its van's route. */
  readonly placeOf: Int32Array;
  /** Names a van's route: the same number, the same route. From 1 on. */
  readonly version: Int32Array;
  /** Changed since the last commit. */
  readonly touched: Int32Array;
  touchedCount = 0;
  private readonly isTouched: Uint8Array;
  private readonly savedNode: Int32Array;
  private readonly savedSize: Int32Array;
  private versions = 1;

  constructor(readonly instance: Instance) {
    const { requests, nodes, vans } = instance;
    this.stride = (instance.paired ? 2 : 1) * requests + 2;
    const places = this.stride * vans.length;
    this.node = new Int32Array(places);
    this.savedNode = new Int32Array(places);
    this.early = new Float64Array(places);
    this.late = new Float64Array(places);
    this.grams = new Float64Array(places);
    this.crates = new Float64Array(places);
    this.edge = new Float64Array(places);
    this.size = new Int32Array(vans.length);
    this.savedSize = new Int32Array(vans.length);
    this.cost = new Float64Array(vans.length);
    this.version = new Int32Array(vans.length).fill(this.versions);
    this.touched = new Int32Array(vans.length);
    this.isTouched = new Uint8Array(vans.length);
    this.vanOf = new Int32Array(requests).fill(-1);
    this.placeOf = new Int32Array(nodes);
    vans.forEach((_, van) => this.set(van, []));
    this.commit();
  }

  /** Price of all routes. */
  total(): number {
    let sum = 0;
    for (let van = 0; van < this.cost.length; van++) sum += this.cost[van]!;
    return sum;
  }

  isFresh(van: number): boolean {
    return this.isTouched[van] === 0;
  }

  /** Puts a request in: its pickup after position `at`, its drop after what is now position `dropAt` (≥ `at`). */
  insert(van: number, request: number, at: number, dropAt: number): void {
    this.touch(van);
    const base = van * this.stride;
    const { node } = this;
    const { paired, requests } = this.instance;
    const end = base + this.size[van]! + 1;
    const grown = paired ? 2 : 1;
    let place = end;
    if (paired) {
      for (; place > base + dropAt; place--) node[place + 2] = node[place]!;
      node[place + 2] = requests + request;
    }
    for (; place > base + at; place--) node[place + 1] = node[place]!;
    node[place + 1] = request;
    this.size[van] = this.size[van]! + grown;
    this.vanOf[request] = van;
    this.schedule(van);
  }

  /** Marks a request as nobody's; `close` takes marked ones out of a van's route. */
  mark(request: number): void {
    this.touch(this.vanOf[request]!);
    this.vanOf[request] = -1;
  }

  close(van: number): void {
    const { node } = this;
    const { requests } = this.instance;
    const base = van * this.stride;
    const end = base + this.size[van]! + 1;
    let to = base + 1;
    for (let from = base + 1; from < end; from++) {
      const each = node[from]!;
      const request = each < requests ? each : each - requests;
      if (this.vanOf[request] !== -1) node[to++] = each;
    }
    node[to] = node[end]!;
    this.size[van] = to - base - 1;
    this.schedule(van);
  }

  /** Writes a whole route. */
  set(van: number, nodes: readonly number[]): void {
    this.touch(van);
    const base = van * this.stride;
    const { start, end } = this.instance.vans[van]!;
    this.node[base] = start;
    nodes.forEach((each, index) => (this.node[base + index + 1] = each));
    this.node[base + nodes.length + 1] = end;
    this.size[van] = nodes.length;
    this.schedule(van);
  }

  /** The nodes of a route without start and end. */
  nodesOf(van: number): number[] {
    const base = van * this.stride;
    return Array.from(this.node.subarray(base + 1, base + this.size[van]! + 1));
  }

  /** As they were at the last commit. */
  nodesBefore(van: number): number[] {
    if (this.isFresh(van)) return this.nodesOf(van);
    const base = van * this.stride;
    return Array.from(this.savedNode.subarray(base + 1, base + this.savedSize[van]! + 1));
  }

  /** What was changed stays. */
  commit(): void {
    for (let i = 0; i < this.touchedCount; i++) {
      const van = this.touched[i]!;
      this.isTouched[van] = 0;
      if (!this.isAsSaved(van)) this.version[van] = ++this.versions;
    }
    this.touchedCount = 0;
  }

  /** Torn and rebuilt just as it was. */
  private isAsSaved(van: number): boolean {
    const size = this.size[van]!;
    if (size !== this.savedSize[van]) return false;
    const base = van * this.stride;
    for (let place = base + 1; place <= base + size; place++) if (this.node[place] !== this.savedNode[place]) return false;
    return true;
  }

  /** What was changed since the last commit is undone. */
  rollback(): void {
    for (let i = 0; i < this.touchedCount; i++) this.forget(this.touched[i]!);
    for (let i = 0; i < this.touchedCount; i++) this.restore(this.touched[i]!);
    this.touchedCount = 0;
  }

  private forget(van: number): void {
    const base = van * this.stride;
    for (let place = base + 1; place <= base + this.size[van]!; place++) {
      if (this.node[place]! < this.instance.requests) this.vanOf[this.node[place]!] = -1;
    }
  }

  private restore(van: number): void {
    const base = van * this.stride;
    const size = this.savedSize[van]!;
    for (let place = base; place <= base + size + 1; place++) this.node[place] = this.savedNode[place]!;
    this.size[van] = size;
    this.isTouched[van] = 0;
    this.schedule(van);
  }

  private touch(van: number): void {
    if (this.isTouched[van] === 1) return;
    this.isTouched[van] = 1;
    this.touched[this.touchedCount++] = van;
    const base = van * this.stride;
    const size = this.size[van]!;
    for (let place = base; place <= base + size + 1; place++) this.savedNode[place] = this.node[place]!;
    this.savedSize[van] = size;
  }

  /** Times, loads and price of a route, from its nodes. */
  private schedule(van: number): void {
    const base = van * this.stride;
    const end = base + this.size[van]! + 1;
    this.forward(van, base, end);
    this.backward(van, base, end);
  }

  private forward(van: number, base: number, end: number): void {
    const { node, early, grams, crates, edge, vanOf, placeOf, instance } = this;
    const { requests, nodes, cost, time, opens, wilting } = instance;
    const { from, price } = instance.vans[van]!;
    let before = node[base]!;
    let at = from;
    let weight = 0;
    let boxes = 0;
    let sum = 0;
    early[base] = at;
    grams[base] = 0;
    crates[base] = 0;
    for (let place = base + 1; place <= end; place++) {
      const here = node[place]!;
      const way = before * nodes + here;
      edge[place - 1] = cost[way]!;
      sum += cost[way]!;
      at += time[way]!;
      if (at < opens[here]!) at = opens[here]!;
      early[place] = at;
      if (here < requests) {
        weight += instance.grams[here]!;
        boxes += instance.crates[here]!;
        vanOf[here] = van;
        sum -= wilting[here]! * at;
      } else if (place < end) {
        weight -= instance.grams[here - requests]!;
        boxes -= instance.crates[here - requests]!;
        sum += wilting[here - requests]! * at;
      }
      grams[place] = weight;
      crates[place] = boxes;
      placeOf[here] = place - base;
      before = here;
    }
    this.cost[van] = end === base + 1 ? 0 : sum + price;
  }

  private backward(van: number, base: number, end: number): void {
    const { node, late, instance } = this;
    const { nodes, time, closes } = instance;
    let after = node[end]!;
    let by = Math.min(instance.vans[van]!.to, closes[after]!);
    late[end] = by;
    for (let place = end - 1; place >= base; place--) {
      const here = node[place]!;
      by -= time[here * nodes + after]!;
      if (closes[here]! < by) by = closes[here]!;
      late[place] = by;
      after = here;
    }
  }
}
