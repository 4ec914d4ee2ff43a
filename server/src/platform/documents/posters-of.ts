import type { Posters } from './poster';
import { writePaper } from './write-paper';

/** A4 sheets of drawings, words and codes, as a PDF. */
export function postersOf(posters: Posters): Promise<Buffer> {
  return writePaper({ kind: 'posters', posters });
}
