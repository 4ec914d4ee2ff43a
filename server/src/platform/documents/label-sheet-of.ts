import type { Label } from './label-sheet';
import { writePaper } from './write-paper';

/** A4 sheets of 3 × 8 stickers with cutting lines. */
export function labelSheetOf(title: string, labels: readonly Label[]): Promise<Buffer> {
  return writePaper({ kind: 'labels', title, labels });
}
