import { parentPort } from 'node:worker_threads';
import { planRoutes } from '../solver/plan-routes';
import { travelBy } from '../solver/travel-table';
import type { PlanTask } from './planning-pool';

const clock = () => performance.now() / 1_000;

/** A thread that plans what it is sent, one problem after the other. */
parentPort!.on('message', ({ problem, table, seconds, seed, iterations }: PlanTask) => {
  parentPort!.postMessage(planRoutes(problem, travelBy(table), { seed, stop: { seconds, iterations, clock } }));
});
