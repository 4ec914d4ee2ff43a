/** The choices of one step, all drawn from its salt: the same step chooses the same way again. */
export class Choice {
  private state: number;

  constructor(salt: number) {
    this.state = salt >>> 0;
  }

  /** A whole number from `min` to `max`, both included. */
  int(min: number, max: number): number {
    return min + Math.floor(this.next() * (max - min + 1));
  }

  chance(percent: number): boolean {
    return this.int(1, 100) <= percent;
  }

  /** One of them; undefined of none. */
  of<T>(items: readonly T[]): T | undefined {
    return items.length === 0 ? undefined : items[this.int(0, items.length - 1)];
  }

  /** Some of them, at least one, in their order. */
  some<T>(items: readonly T[]): T[] {
    const chosen = items.filter(() => this.chance(40));
    return chosen.length > 0 ? chosen : items.slice(0, 1);
  }

  /** mulberry32, by Tommy Ettinger: public domain. */
  private next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }
}
