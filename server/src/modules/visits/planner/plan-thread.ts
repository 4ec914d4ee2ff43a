import { parentPort, workerData } from 'node:worker_threads';
import { planTrip } from '../solver/plan-trip';
import type { TripProblem } from '../solver/problem';

/** The program of the planning thread: one problem, its progress, its plan. */
const plan = planTrip(workerData as TripProblem, { onProgress: (share) => parentPort?.postMessage({ share }) });
parentPort?.postMessage({ plan });
