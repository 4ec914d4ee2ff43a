import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { Column, Worksheet } from 'exceljs';
import { cellValue } from './cell-text';
import type { Cell, Section, TableDocument } from './document';

const MONEY_FORMAT = '#,##0.00';
/** Characters in a column that takes the whole width. */
const SHEET_CHARACTERS = 110;
const LONGEST_SHEET_NAME = 31;

/** One workbook, one sheet for each section, row after row into its bytes. Text is stored as text, so nothing in it is calculated. */
export async function xlsxOf(document: TableDocument): Promise<Buffer> {
  const { default: excel } = await import('exceljs'); // a quarter of a second that only whoever downloads pays
  const stream = new PassThrough();
  const bytes = buffer(stream);
  const book = new excel.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: false });
  const names = new Set<string>();
  document.sections.forEach((section, place) => {
    const sheet = book.addWorksheet(sheetName(section.heading ?? document.title, place, names), {
      pageSetup: { paperSize: 9, orientation: document.landscape ? 'landscape' : 'portrait', fitToPage: true, fitToHeight: 0 },
      views: [{ state: 'frozen', ySplit: document.lines.length + 2 }],
    });
    fillSheet(sheet, document, section);
    sheet.commit();
  });
  await book.commit();
  return bytes;
}

function fillSheet(sheet: Worksheet, { title, lines }: TableDocument, { columns, rows, totals, note }: Section): void {
  sheet.columns = columns.map(columnOf);
  const add = (cells: readonly (string | number | null)[], font?: { bold: true; size?: number }): void => {
    const row = sheet.addRow(cells);
    if (font) row.font = font;
    row.commit();
  };
  const values = (row: readonly Cell[]) => row.map((cell, place) => cellValue(columns[place]!.kind, cell));
  add([title], { bold: true, size: 14 });
  for (const line of lines) add([line]);
  add(columns.map((column) => column.title), { bold: true });
  for (const row of rows) add(values(row));
  if (totals) add(values(totals), { bold: true });
  if (note) add([note]);
}

function columnOf({ kind, width }: Section['columns'][number]): Partial<Column> {
  return { width: Math.max(8, Math.round(width * SHEET_CHARACTERS)), ...(kind === 'money' ? { style: { numFmt: MONEY_FORMAT } } : {}) };
}

/** Excel allows 31 characters, no `[]:*?/\` and no name twice. */
function sheetName(wished: string, place: number, taken: Set<string>): string {
  const plain = wished.replace(/[[\]:*?/\\']/g, ' ').trim().slice(0, LONGEST_SHEET_NAME) || `表 ${place + 1}`;
  const name = taken.has(plain.toLowerCase()) ? `${plain.slice(0, LONGEST_SHEET_NAME - 5)} ${place + 1}` : plain;
  taken.add(name.toLowerCase());
  return name;
}
