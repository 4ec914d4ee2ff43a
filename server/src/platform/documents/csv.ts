import { cellText } from './cell-text';
import type { Cell, ColumnKind, TableDocument } from './document';

/** Spreadsheet programs read what begins so as a formula, and some run it. */
const FORMULA = /^[=+\-@\t\r\n]/;
const BYTE_ORDER_MARK = '\uFEFF';
const END_OF_ROW = '\r\n';

/**
 * UTF-8 with a byte order mark, as Excel wants it. Text that a spreadsheet would take for a formula gets an apostrophe in
 * front; numbers and money stay numbers, also below zero.
 */
export function csvOf({ title, lines, sections }: TableDocument): Buffer {
  const head = [title, ...lines].map((line) => [textCell(line)]);
  const tables = sections.flatMap(({ heading, columns, rows, totals, note }) => [
    [],
    ...(heading ? [[textCell(heading)]] : []),
    columns.map((column) => textCell(column.title)),
    ...[...rows, ...(totals ? [totals] : [])].map((row) => row.map((cell, place) => csvCell(columns[place]!.kind, cell))),
    ...(note ? [[textCell(note)]] : []),
  ]);
  return Buffer.from(BYTE_ORDER_MARK + [...head, ...tables].map((row) => row.join(',') + END_OF_ROW).join(''), 'utf8');
}

function csvCell(kind: ColumnKind, cell: Cell): string {
  return typeof cell === 'number' ? cellText(kind, cell) : textCell(cell ?? '');
}

function textCell(text: string): string {
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
