import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { RoutePlan } from '../solver/plan';
import type { RoutingProblem } from '../solver/problem';
import type { TravelTable } from '../solver/travel-table';

export interface PlanTask {
  readonly problem: RoutingProblem;
  /** Driving times; estimated without. */
  readonly table?: TravelTable;
  /** Of wall time. */
  readonly seconds: number;
  readonly seed: number;
  /** Ends the search sooner, and then the same plan comes every time. */
  readonly iterations?: number;
}

interface Waiting {
  readonly task: PlanTask;
  readonly done: (plan: RoutePlan) => void;
  readonly failed: (error: Error) => void;
}

/** The compiled program of a thread. */
export const PLAN_WORKER = join(__dirname, 'plan-worker.js');

/** Beyond a task's seconds: starting a thread, telling why loads are unserved. Then the thread is stopped. */
const GRACE_MS = 2_000;

/** Threads that plan side by side; a problem waits until one is free. A thread that dies or hangs fails its problem and is replaced. */
export class PlanningPool {
  private readonly idle: Worker[] = [];
  private readonly busy = new Set<Worker>();
  private readonly waiting: Waiting[] = [];
  private closed = false;

  constructor(
    private readonly threads: number,
    private readonly program = PLAN_WORKER,
    private readonly graceMs = GRACE_MS,
  ) {}

  plan(task: PlanTask): Promise<RoutePlan> {
    return new Promise((done, failed) => {
      if (this.closed) return failed(new Error('the planning pool is closed'));
      this.waiting.push({ task, done, failed });
      this.next();
    });
  }

  async close(): Promise<void> {
    this.closed = true;
    for (const { failed } of this.waiting.splice(0)) failed(new Error('the planning pool is closed'));
    await Promise.all([...this.idle.splice(0), ...this.busy].map((worker) => worker.terminate()));
  }

  private next(): void {
    if (this.waiting.length === 0) return;
    const worker = this.idle.pop() ?? (this.busy.size < this.threads ? new Worker(this.program) : undefined);
    if (worker) this.give(worker, this.waiting.shift()!);
  }

  private give(worker: Worker, { task, done, failed }: Waiting): void {
    this.busy.add(worker);
    worker.ref();
    const end = (tell: () => void, lives: boolean) => {
      clearTimeout(timer);
      worker.off('message', planned).off('error', broken).off('exit', ended);
      this.busy.delete(worker);
      if (lives && !this.closed) this.rest(worker);
      else void worker.terminate();
      tell();
      this.next();
    };
    const planned = (plan: RoutePlan) => end(() => done(plan), true);
    const broken = (error: Error) => end(() => failed(error), false);
    const ended = (code: number) => broken(new Error(`the planning thread ended with ${code}`));
    const timer = setTimeout(() => broken(new Error(`no plan after ${task.seconds} seconds`)), task.seconds * 1_000 + this.graceMs);
    worker.on('message', planned).on('error', broken).on('exit', ended);
    worker.postMessage(task);
  }

  /** A resting thread keeps no process alive; one that dies resting is forgotten. */
  private rest(worker: Worker): void {
    worker.unref();
    const forget = () => void this.idle.splice(0, this.idle.length, ...this.idle.filter((each) => each !== worker));
    if (worker.listenerCount('exit') === 0) worker.on('error', forget).on('exit', forget);
    this.idle.push(worker);
  }
}
