import type { FileFormat } from '@cunshe/shared';
import { csvOf } from './csv';
import type { TableDocument } from './document';
import { type Label, drawLabelSheet } from './label-sheet';
import { pdfOf } from './pdf';
import { xlsxOf } from './xlsx';

/** Something to write: plain data, so that it may be handed to another thread. */
export type PaperWork = { readonly kind: FileFormat; readonly document: TableDocument } | { readonly kind: 'labels'; readonly title: string; readonly labels: readonly Label[] };

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
  }
}

/** Rows or stickers: what its writing takes time by. */
export function sizeOf(work: PaperWork): number {
  return work.kind === 'labels' ? work.labels.length : work.document.sections.reduce((sum, { rows }) => sum + rows.length, 0);
}
