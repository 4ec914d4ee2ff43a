import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Refusal } from '../http/refusal';
import { MOST_SHEET_ROWS, rowsOfSheet, type SheetRow } from './read-xlsx';
import type { SheetAnswer } from './sheet-thread';

/** Beside the server's own memory: 10,000 rows take some 150 MB while they are read. */
const THREAD_MB = 384;
/** A list of 10,000 rows takes three on a slow machine. */
const MOST_SECONDS = 30;
/** Read at once, or waiting for it. */
const MOST_WAITING = 4;
const THREAD = join(__dirname, 'sheet-thread.js');

let waiting = 0;
let last: Promise<unknown> = Promise.resolve();

export interface SheetLimits {
  readonly megabytes: number;
  readonly seconds: number;
}

/**
 * The first sheet's rows that hold anything: read in a thread of its own, one after the other, with a cap on memory and
 * time, while the server answers others.
 * @throws Refusal SHEET_UNREADABLE, SHEET_TOO_LARGE, TOO_MANY_REQUESTS
 */
export async function readSheet(bytes: Buffer, thread = THREAD, limits: SheetLimits = { megabytes: THREAD_MB, seconds: MOST_SECONDS }): Promise<readonly SheetRow[]> {
  if (!existsSync(thread)) return rowsOfSheet(bytes);
  if (waiting >= MOST_WAITING) throw new Refusal('TOO_MANY_REQUESTS');
  waiting += 1;
  const read = last.then(() => inThread(bytes, thread, limits));
  last = read.catch(() => undefined);
  return read.finally(() => (waiting -= 1));
}

/** A thread that ends without an answer was stopped by its caps: the sheet is too large. */
function inThread(bytes: Buffer, thread: string, { megabytes, seconds }: SheetLimits): Promise<readonly SheetRow[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(thread, { workerData: Uint8Array.from(bytes), resourceLimits: { maxOldGenerationSizeMb: megabytes } });
    const tooLarge = (): void => reject(new Refusal('SHEET_TOO_LARGE', { most: MOST_SHEET_ROWS }));
    const clock = setTimeout(() => void worker.terminate(), seconds * 1_000);
    worker.once('message', (answer: SheetAnswer) => ('rows' in answer ? resolve(answer.rows) : reject(new Refusal(answer.refused.code, answer.refused.details))));
    worker.once('error', (error: NodeJS.ErrnoException) => (error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooLarge() : reject(error)));
    worker.once('exit', () => {
      clearTimeout(clock);
      tooLarge();
    });
  });
}
