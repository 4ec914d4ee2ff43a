import type { Fen } from '@cunshe/shared';

/**
 * What a column holds. `money` cells are integer fen and are shown in yuan; `number` cells are whole numbers or decimals
 * as they are; `text` is anything a person typed and is never taken for a formula.
 */
export type ColumnKind = 'text' | 'number' | 'money';

export interface Column {
  readonly title: string;
  readonly kind: ColumnKind;
  /** Share of the page's width; all columns of a table together are the whole. */
  readonly width: number;
}

/** `null` is an empty cell. Money is fen. */
export type Cell = string | number | Fen | null;

/** One table of a document, with its own heading. */
export interface Section {
  readonly heading?: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  /** A last row in bold: sums. As many cells as columns. */
  readonly totals?: readonly Cell[];
  /** One sentence below the table. */
  readonly note?: string;
  /** Begins on a new sheet of paper. */
  readonly ownPage?: boolean;
}

/** Paper, workbook or text: the same tables. */
export interface TableDocument {
  readonly title: string;
  /** Below the title: for whom, of which dates. */
  readonly lines: readonly string[];
  readonly sections: readonly Section[];
  /** At the foot of every page, beside the page's number. */
  readonly footer?: string;
  readonly landscape?: boolean;
}
