import { createHash } from 'node:crypto';

/** Chance that falls the same way every time (mulberry32 started from a name). */
export class Dice {
  private state: number;

  constructor(name: string) {
    this.state = createHash('sha256').update(name).digest().readUInt32LE(0);
  }

  /** 0 ≤ x < 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  pick<T>(from: readonly T[]): T {
    return from[this.between(0, from.length - 1)]!;
  }

  /** So many different ones, in the order given. */
  some<T>(from: readonly T[], count: number): T[] {
    const shuffled = from.map((value, place) => ({ value, place, key: this.next() })).sort((a, b) => a.key - b.key);
    return shuffled.slice(0, count).sort((a, b) => a.place - b.place).map(({ value }) => value);
  }
}
