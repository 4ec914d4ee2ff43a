import { parentPort, workerData } from 'node:worker_threads';
import { Refusal } from '../http/refusal';
import { rowsOfSheet, type SheetRow } from './read-xlsx';

/** What the reading thread says before it ends. */
export type SheetAnswer = { readonly rows: readonly SheetRow[] } | { readonly refused: Pick<Refusal, 'code' | 'details'> };

/** The program of the reading thread: one sheet, its rows or why not, the end. */
void rowsOfSheet(Buffer.from(workerData as Uint8Array)).then(
  (rows) => parentPort?.postMessage({ rows } satisfies SheetAnswer),
  (error: unknown) => {
    if (!(error instanceof Refusal)) throw error;
    parentPort?.postMessage({ refused: { code: error.code, details: error.details } } satisfies SheetAnswer);
  },
);
