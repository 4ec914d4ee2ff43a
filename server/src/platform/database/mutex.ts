/** First come, first served: one holder at a time. */
export class Mutex {
  private tail: Promise<void> = Promise.resolve();

  /** Runs `work` when everyone before has finished, whatever their outcome. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    let release!: () => void;
    const before = this.tail;
    this.tail = new Promise((resolve) => (release = resolve));
    await before;
    try {
      return await work();
    } finally {
      release();
    }
  }
}
