import { Injectable, Logger } from '@nestjs/common';
import { JobRunner } from './job-runner';
import { JobSignal } from './job-signal';

const LANES = 4;

/** Runs jobs in the background: at once when this process left a due one, otherwise by looking every so often. */
@Injectable()
export class JobLoop {
  private readonly logger = new Logger('Jobs');
  private timer?: NodeJS.Timeout;
  private unsubscribe?: () => void;
  private running: Promise<void> | null = null;
  private wakeAgain = false;
  private paused = 0;

  constructor(
    private readonly runner: JobRunner,
    private readonly signal: JobSignal,
  ) {}

  start(pollMs: number): void {
    this.unsubscribe = this.signal.onWake(() => this.wake());
    this.timer = setInterval(() => this.wake(), pollMs);
    this.wake();
  }

  /** Claims nothing more and waits for what is under way. */
  async stop(): Promise<void> {
    clearInterval(this.timer);
    this.unsubscribe?.();
    this.paused += 1;
    await this.running;
  }

  /** Runs `work` while the loop claims nothing: whoever moves the clock runs the due jobs himself, in order. */
  async whilePaused<T>(work: () => Promise<T>): Promise<T> {
    this.paused += 1;
    try {
      await this.running;
      return await work();
    } finally {
      this.paused -= 1;
      if (this.timer) this.wake();
    }
  }

  private wake(): void {
    if (this.paused > 0) return;
    if (this.running) {
      this.wakeAgain = true;
      return;
    }
    this.running = this.drain().finally(() => {
      this.running = null;
      if (this.wakeAgain) {
        this.wakeAgain = false;
        this.wake();
      }
    });
  }

  private async drain(): Promise<void> {
    try {
      await this.runner.fireRecurring();
      await Promise.all(Array.from({ length: LANES }, () => this.drainLane()));
    } catch (error) {
      this.logger.warn(`looking for jobs failed: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  private async drainLane(): Promise<void> {
    while (this.paused === 0 && (await this.runner.runOne()));
  }
}
