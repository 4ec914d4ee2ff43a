import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { RoutePlan } from '../solver/plan';
import type { RoutingProblem } from '../solver/problem';

export interface PlanTask {
  readonly problem: RoutingProblem;
  /** Of wall time. */
  readonly seconds: number;
  readonly seed: number;
}

interface Waiting extends PlanTask {
  readonly done: (plan: RoutePlan) => void;
  readonly failed: (error: Error) => void;
}

/** Threads that plan side by side; a problem waits until one is free. */
export class PlanningPool {
  private readonly idle: Worker[];
  private readonly waiting: Waiting[] = [];
  private readonly workers: readonly Worker[];

  constructor(threads: number) {
    this.workers = Array.from({ length: threads }, () => new Worker(join(__dirname, 'plan-worker.js')));
    this.idle = [...this.workers];
  }

  plan(task: PlanTask): Promise<RoutePlan> {
    return new Promise((done, failed) => {
      this.waiting.push({ ...task, done, failed });
      this.next();
    });
  }

  async close(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.terminate()));
  }

  private next(): void {
    const worker = this.waiting.length > 0 ? this.idle.pop() : undefined;
    if (!worker) return;
    const { done, failed, problem, seconds, seed } = this.waiting.shift()!;
    const end = (tell: () => void) => {
      worker.off('message', planned).off('error', broken);
      this.idle.push(worker);
      tell();
      this.next();
    };
    const planned = (plan: RoutePlan) => end(() => done(plan));
    const broken = (error: Error) => end(() => failed(error));
    worker.on('message', planned).on('error', broken);
    worker.postMessage({ problem, seconds, seed });
  }
}
