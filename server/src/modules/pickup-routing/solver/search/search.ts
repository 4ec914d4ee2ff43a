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
  /** Requests that no van could serve if it served nothing else: never tried again. */
  private readonly hopeless: readonly number[];
  /** Absent requests that are not tried for now. */
  private givenUp: readonly number[] = [];
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
    const all = Array.from({ length: instance.requests }, (_, request) => request);
    this.hopeless = all.filter((request) => !this.recreate.hasPlace(request));
    for (const request of all) if (this.recreate.hasPlace(request)) this.recreate.absent[this.recreate.absentCount++] = request;
  }

  /** Nothing to choose: at most one request can be served. */
  isTrivial(): boolean {
    return this.instance.requests - this.hopeless.length < 2;
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

  /** Stops trying those who are absent now. */
  giveUp(): readonly number[] {
    this.givenUp = Array.from(this.recreate.absent.subarray(0, this.recreate.absentCount));
    this.recreate.absentCount = 0;
    return this.givenUp;
  }

  /** Takes a solution as the present one; nobody stays given up. */
  load(solution: Solution): void {
    const { routes, recreate } = this;
    this.givenUp = [];
    for (let van = 0; van < this.instance.vans.length; van++) routes.set(van, []);
    routes.vanOf.fill(-1);
    solution.routes.forEach((nodes, van) => routes.set(van, nodes));
    recreate.absentCount = 0;
    for (const request of solution.unserved) if (!this.hopeless.includes(request)) recreate.absent[recreate.absentCount++] = request;
    routes.commit();
  }

  solution(): Solution {
    const routes = this.instance.vans.map((_, van) => this.routes.nodesOf(van));
    return this.asSolution(routes, this.routes.total(), this.recreate.absent.subarray(0, this.recreate.absentCount));
  }

  /** The solution that `undo` would bring back, which had this cost. */
  before(cost: number): Solution {
    const routes = this.instance.vans.map((_, van) => this.routes.nodesBefore(van));
    return this.asSolution(routes, cost, this.savedAbsent.subarray(0, this.savedAbsentCount));
  }

  private asSolution(routes: number[][], cost: number, absent: Int32Array): Solution {
    const unserved = [...this.hopeless, ...this.givenUp, ...absent].sort((a, b) => a - b);
    return { routes, unserved, vans: routes.filter(({ length }) => length > 0).length, cost };
  }
}
