/** When to stop: at a time of the given clock, after so many steps, or when told to; at once when nothing is said. */
export interface Stop {
  /** Seconds of `clock`, counted from the start of the search. */
  readonly seconds?: number;
  /** Reproducible bit by bit: the clock is never asked. */
  readonly iterations?: number;
  /** Seconds; any origin. Needed with `seconds`. */
  readonly clock?: () => number;
  /** When the seconds began to count; when the search starts unless told. */
  readonly began?: number;
  /** Asked now and then; true ends the search with the best so far. */
  readonly cancelled?: () => boolean;
}

/**
 * Steps between two looks at the clock. By seconds alone as many as last `sooner` to `later`: looks cost time
 * themselves. With iterations always the first number, so that the clock's moods change nothing.
 */
const LOOK = { steps: 16, most: 1_024, sooner: 0.002, later: 0.008 };

/** What is left of the time allowed. */
export class Budget {
  private steps = 0;
  private readonly began: number;
  private spent = 0;
  private lookEvery = LOOK.steps;
  private lastLook = 0;

  constructor(private readonly stop: Stop) {
    this.began = stop.began ?? stop.clock?.() ?? 0;
    this.look();
    if (!stop.iterations && !(stop.seconds && stop.clock)) this.spent = 1;
  }

  /** Counts a step. */
  step(): void {
    this.steps++;
    if (this.steps % this.lookEvery === 0) this.look();
  }

  /** The share used, 1 when it is over. */
  used(): number {
    return this.spent;
  }

  get iterations(): number {
    return this.steps;
  }

  /** Looks at the clock now: after a step that may have been long. */
  look(): void {
    const { seconds, iterations, clock, cancelled } = this.stop;
    if (cancelled?.()) this.spent = 1;
    if (iterations !== undefined) this.spent = Math.max(this.spent, this.steps / iterations);
    if (seconds === undefined || !clock) return;
    const now = clock() - this.began;
    this.spent = Math.max(this.spent, now / seconds);
    if (iterations === undefined) this.pace(now - this.lastLook);
    this.lastLook = now;
  }

  private pace(since: number): void {
    if (since < LOOK.sooner) this.lookEvery = Math.min(LOOK.most, 2 * this.lookEvery);
    if (since > LOOK.later) this.lookEvery = Math.max(1, this.lookEvery >> 1);
  }
}
