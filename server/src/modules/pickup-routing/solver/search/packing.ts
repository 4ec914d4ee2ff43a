import { Ejection } from './ejection';
import type { Search } from './search';

/** Steps without progress before an ejection, which takes as long as some fifty steps. */
const PATIENCE = 1_000;

/** Steps towards a place for every absent request. Weighs absent requests by how often they were absent before. */
export class Packing {
  private readonly ejection: Ejection;
  private present: number;
  private missed: number;
  private idle = 0;

  constructor(
    private readonly search: Search,
    private readonly counters: Float64Array,
    private readonly temperature: number,
  ) {
    this.ejection = new Ejection(search, counters);
    this.present = search.routes.total();
    this.missed = this.weightOfAbsent();
  }

  /** @returns whether the present solution changed */
  step(): boolean {
    const { search } = this;
    const ejected = ++this.idle > PATIENCE && this.eject();
    search.disturb();
    const taken = this.isTaken();
    this.count();
    if (taken) search.keep();
    else search.undo();
    this.present = search.routes.total();
    this.missed = this.weightOfAbsent();
    return taken || ejected;
  }

  private isTaken(): boolean {
    const candidate = this.weightOfAbsent();
    if (candidate < this.missed) this.idle = 0;
    if (candidate !== this.missed) return candidate < this.missed;
    return this.search.routes.total() < this.present - this.temperature * Math.log(this.search.random.unit() + 1e-300);
  }

  private eject(): boolean {
    this.idle = 0;
    const { recreate, random, routes } = this.search;
    if (!this.ejection.run(random.below(recreate.absentCount))) return false;
    this.search.keep();
    this.present = routes.total();
    this.missed = this.weightOfAbsent();
    return true;
  }

  /** Each absent one was absent once more. */
  private count(): void {
    const { absent, absentCount } = this.search.recreate;
    for (let i = 0; i < absentCount; i++) this.counters[absent[i]!]!++;
  }

  private weightOfAbsent(): number {
    const { absent, absentCount } = this.search.recreate;
    let sum = 0;
    for (let i = 0; i < absentCount; i++) sum += this.counters[absent[i]!]! + 1;
    return sum;
  }
}
