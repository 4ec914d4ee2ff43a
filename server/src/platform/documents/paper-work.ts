import type { FileFormat } from '@cunshe/shared';
import { csvOf } from './csv';
import type { TableDocument } from './document';
import { type Label, drawLabelSheet } from './label-sheet';
import { pdfOf } from './pdf';
import { drawPosters, type Posters } from './poster';
import { xlsxOf } from './xlsx';

/** Something to write: plain data, so that it may be handed to another thread. */
export type PaperWork = { readonly kind: FileFormat; readonly document: TableDocument } | { readonly kind: 'labels'; readonly title: string; readonly labels: readonly Label[] } | { readonly kind: 'posters'; readonly posters: Posters };

/** Its bytes, written in the thread that asks. */
export async function doPaperWork(work: PaperWork): Promise<Buffer> {
  switch (work.kind) {
    case 'pdf':
      return pdfOf(work.document);
    case 'xlsx':
      return xlsxOf(work.document);
    case 'csv':
      return csvOf(work.document);
    case 'labels':
      return drawLabelSheet(work.title, work.labels);
    case 'posters':
      return drawPosters(work.posters);
  }
}

/** A sheet of drawings takes as long as so many rows. */
const ROWS_A_POSTER = 20;

/** Rows or stickers: what its writing takes time by. */
export function sizeOf(work: PaperWork): number {
  if (work.kind === 'posters') return work.posters.sheets.length * ROWS_A_POSTER;
  return work.kind === 'labels' ? work.labels.length : work.document.sections.reduce((sum, { rows }) => sum + rows.length, 0);
}
