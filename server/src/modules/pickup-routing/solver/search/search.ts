import type { Instance, Solution } from './instance';
import { Random } from './random';
import { Recreate } from './recreate';
import { Routes } from './routes';
import { Ruin } from './ruin';

/** One search's state: the present routes, the best ones, and the two moves. */
export class Search {
  readonly routes: Routes;
  readonly random: Random;
  readonly ruin: Ruin;
  readonly recreate: Recreate;
  private readonly savedAbsent: Int32Array;
  private savedAbsentCount = 0;

  constructor(
    readonly instance: Instance,
    seed: number,
  ) {
    this.random = new Random(seed);
    this.routes = new Routes(instance);
    this.ruin = new Ruin(instance, this.routes, this.random);
    this.recreate = new Recreate(instance, this.routes, this.random);
    this.savedAbsent = new Int32Array(instance.requests);
    for (let request = 0; request < instance.requests; request++) this.recreate.absent[request] = request;
    this.recreate.absentCount = instance.requests;
  }

  /** Tears out and rebuilds; to be kept or undone. */
  disturb(): void {
    this.remember();
    this.ruin.run();
    this.recreate.run(this.ruin.removed, this.ruin.removedCount);
  }

  /** Remembers who is absent, for `undo`. */
  remember(): void {
    this.savedAbsent.set(this.recreate.absent);
    this.savedAbsentCount = this.recreate.absentCount;
  }

  keep(): void {
    this.routes.commit();
  }

  undo(): void {
    this.routes.rollback();
    this.recreate.absent.set(this.savedAbsent);
    this.recreate.absentCount = this.savedAbsentCount;
  }

  /** Takes a solution as the present one. */
  load(solution: Solution): void {
    const { routes, recreate } = this;
    for (let van = 0; van < this.instance.vans.length; van++) routes.set(van, []);
    routes.vanOf.fill(-1);
    solution.routes.forEach((nodes, van) => routes.set(van, nodes));
    recreate.absentCount = 0;
    for (const request of solution.unserved) recreate.absent[recreate.absentCount++] = request;
    routes.commit();
  }

  solution(): Solution {
    const routes = this.instance.vans.map((_, van) => this.routes.nodesOf(van));
    const unserved = Array.from(this.recreate.absent.subarray(0, this.recreate.absentCount)).sort((a, b) => a - b);
    return { routes, unserved, vans: routes.filter(({ length }) => length > 0).length, cost: this.routes.total() };
  }
}
