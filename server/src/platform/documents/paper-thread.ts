import { parentPort, workerData } from 'node:worker_threads';
import { type PaperWork, doPaperWork } from './paper-work';

/** The program of the writing thread: one piece of work, its bytes, the end. */
void doPaperWork(workerData as PaperWork).then((bytes) => {
  const own = Uint8Array.from(bytes);
  parentPort?.postMessage(own, [own.buffer]);
});
