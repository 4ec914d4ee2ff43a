/** A few at a time; whoever comes when the queue is full is turned away. */
export class Places {
  private busy = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(
    private readonly atOnce: number,
    private readonly queue: number,
  ) {}

  /** False when nobody more may wait. */
  get free(): boolean {
    return this.busy < this.atOnce || this.waiting.length < this.queue;
  }

  async with<T>(work: () => Promise<T>): Promise<T> {
    if (this.busy >= this.atOnce) await new Promise<void>((resolve) => this.waiting.push(resolve));
    else this.busy += 1;
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.busy -= 1;
    }
  }
}
