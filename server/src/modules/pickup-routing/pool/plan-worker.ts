import { parentPort } from 'node:worker_threads';
import { planRoutes } from '../solver/plan-routes';
import type { PlanTask } from './planning-pool';

const clock = () => performance.now() / 1_000;

/** A thread that plans what it is sent, one problem after the other. */
parentPort!.on('message', ({ problem, seconds, seed, iterations }: PlanTask) => {
  parentPort!.postMessage(planRoutes(problem, undefined, { seed, stop: { seconds, iterations, clock } }));
});
