import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type PaperWork, doPaperWork, sizeOf } from './paper-work';

/** Rows that are written sooner than a thread is started; more would keep everybody else waiting. */
const ROWS_IN_PLACE = 400;
/** Beside the server's own memory: a workbook of 15,000 rows takes 60 MB. */
const THREAD_MB = 256;
const THREAD = join(__dirname, 'paper-thread.js');

let last: Promise<unknown> = Promise.resolve();

/** Short ones at once; a long one in a thread of its own, one after the other, while the server answers others. */
export function writePaper(work: PaperWork, thread = THREAD): Promise<Buffer> {
  if (sizeOf(work) <= ROWS_IN_PLACE || !existsSync(thread)) return doPaperWork(work);
  const written = last.then(() => inThread(work, thread));
  last = written.catch(() => undefined);
  return written;
}

function inThread(work: PaperWork, thread: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(thread, { workerData: work, resourceLimits: { maxOldGenerationSizeMb: THREAD_MB } });
    worker.once('message', (bytes: Uint8Array) => resolve(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)));
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`the writing thread ended with ${code} before it had written`)));
  });
}
