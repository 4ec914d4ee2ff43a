import type { Instance } from './instance';
import { Neighbours } from './neighbours';
import type { Random } from './random';
import type { Routes } from './routes';

/** How much is torn out (Christiaens & Vanden Berghe 2020, with their letters). */
export interface RuinSize {
  /** Tasks removed on average, c̄. */
  readonly average: number;
  /** Longest string, L^max. */
  readonly longest: number;
  /** Share of strings that spare some tasks in their middle, α. */
  readonly split: number;
  /** Chance that one more task is spared, 1 − β. */
  readonly spare: number;
}

export const RUIN: RuinSize = { average: 10, longest: 10, split: 0.5, spare: 0.99 };

/** Tears strings of neighbouring tasks out of routes that lie near each other; a task's partner goes with it. */
export class Ruin {
  /** Requests torn out, the last time. */
  readonly removed: Int32Array;
  removedCount = 0;
  private readonly neighbours: Neighbours;
  private readonly ruined: Int32Array;
  private round = 0;

  constructor(
    private readonly instance: Instance,
    private readonly routes: Routes,
    private readonly random: Random,
    private readonly size: RuinSize = RUIN,
  ) {
    this.neighbours = new Neighbours(instance);
    this.removed = new Int32Array(instance.requests);
    this.ruined = new Int32Array(instance.vans.length);
  }

  /** Begins at a task by chance. */
  run(): void {
    const tasks = (this.instance.paired ? 2 : 1) * this.instance.requests;
    this.around(this.random.below(tasks));
  }

  /** Begins at a task. */
  around(seed: number): void {
    this.removedCount = 0;
    this.round++;
    const longest = Math.max(1, Math.min(this.size.longest, this.averageSize()));
    const strings = Math.floor(1 + this.random.unit() * ((4 * this.size.average) / (1 + longest) - 1));
    let done = 0;
    for (let rank = 0; rank < this.neighbours.each && done < strings; rank++) {
      const task = this.neighbours.of(seed, rank);
      const van = this.routes.vanOf[this.requestOf(task)]!;
      if (van < 0 || this.ruined[van] === this.round) continue;
      this.ruined[van] = this.round;
      done++;
      const length = 1 + this.random.below(Math.min(longest, this.routes.size[van]!));
      this.tear(van, task, length);
      this.routes.close(van);
    }
  }

  /** All of a van's requests. */
  empty(van: number): void {
    this.removedCount = 0;
    for (const task of this.routes.nodesOf(van)) if (task < this.instance.requests) this.take(task);
    this.routes.close(van);
  }

  private tear(van: number, task: number, length: number): void {
    const size = this.routes.size[van]!;
    let spared = 0;
    if (length > 1 && length < size && this.random.unit() < this.size.split) {
      while (length + spared < size && this.random.unit() >= this.size.spare) spared++;
      spared = Math.max(1, spared);
    }
    const whole = length + spared;
    const at = this.routes.placeOf[task]!;
    const lowest = Math.max(1, at - whole + 1);
    const highest = Math.min(at, size - whole + 1);
    const from = lowest + this.random.below(highest - lowest + 1);
    const sparedFrom = spared > 0 ? from + 1 + this.random.below(length - 1) : from + whole;
    const base = van * this.routes.stride;
    for (let place = from; place < from + whole; place++) {
      if (place >= sparedFrom && place < sparedFrom + spared) continue;
      const request = this.requestOf(this.routes.node[base + place]!);
      if (this.routes.vanOf[request] === van) this.take(request);
    }
  }

  private take(request: number): void {
    this.routes.mark(request);
    this.removed[this.removedCount++] = request;
  }

  private requestOf(task: number): number {
    return task < this.instance.requests ? task : task - this.instance.requests;
  }

  private averageSize(): number {
    let used = 0;
    let tasks = 0;
    for (const size of this.routes.size) {
      if (size > 0) used++;
      tasks += size;
    }
    return used === 0 ? 1 : Math.floor(tasks / used);
  }
}
