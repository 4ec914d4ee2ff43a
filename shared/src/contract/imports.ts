import { upload } from './route';

export interface ImportProblem {
  /** As Excel numbers it; 0 for the sheet as a whole. */
  readonly row: number;
  readonly sentence: string;
}

/** What a sheet holds; while one row is wrong nothing of it is taken in. */
export interface ImportReport {
  readonly rows: number;
  /** Rows that would be, or were, taken in. */
  readonly fresh: number;
  readonly problemCount: number;
  /** The first hundred. */
  readonly problems: readonly ImportProblem[];
  readonly imported: boolean;
  /** The first rows as they were read. */
  readonly sample: readonly ImportProblem[];
}

/** The same file is sent twice: to be looked at, and to be taken in. */
export const importRoutes = {
  previewPairings: upload<ImportReport>('/imports/pairings/preview'),
  importPairings: upload<ImportReport>('/imports/pairings'),
  previewHouseholds: upload<ImportReport>('/imports/households/preview'),
  importHouseholds: upload<ImportReport>('/imports/households'),
};
