import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Injectable } from '@nestjs/common';
import { planTrip, type TripPlan } from '../solver/plan-trip';
import type { TripProblem } from '../solver/problem';

/** Planned sooner than a thread is started; more families would keep everybody else waiting. */
const FAMILIES_IN_PLACE = 6;
const THREAD_MB = 256;
const THREAD = join(__dirname, 'plan-thread.js');

type Word = { readonly share: number } | { readonly plan: TripPlan };

/** Plans trips while the server answers others, one after the other; how far one is can be asked on this node. */
@Injectable()
export class TripPlanner {
  private readonly shares = new Map<string, number>();
  private last: Promise<unknown> = Promise.resolve();

  async plan(tripId: string, problem: TripProblem, thread = THREAD): Promise<TripPlan> {
    if (problem.families.length <= FAMILIES_IN_PLACE || !existsSync(thread)) return planTrip(problem);
    const planned = this.last.then(() => this.inThread(tripId, problem, thread));
    this.last = planned.catch(() => undefined);
    return planned;
  }

  /** 0 to 100; null when nothing is being planned. */
  percentOf(tripId: string): number | null {
    const share = this.shares.get(tripId);
    return share === undefined ? null : Math.round(share * 100);
  }

  private inThread(tripId: string, problem: TripProblem, thread: string): Promise<TripPlan> {
    this.shares.set(tripId, 0);
    return new Promise<TripPlan>((resolve, reject) => {
      const worker = new Worker(thread, { workerData: problem, resourceLimits: { maxOldGenerationSizeMb: THREAD_MB } });
      worker.on('message', (word: Word) => ('plan' in word ? resolve(word.plan) : this.shares.set(tripId, word.share)));
      worker.once('error', reject);
      worker.once('exit', (code) => reject(new Error(`the planning thread ended with ${code} before it had planned`)));
    }).finally(() => this.shares.delete(tripId));
  }
}
