import type { Workbook, Worksheet } from 'exceljs';
import { cellValue } from './cell-text';
import type { Section, TableDocument } from './document';

const MONEY_FORMAT = '#,##0.00';
/** Characters in a column that takes the whole width. */
const SHEET_CHARACTERS = 110;
const LONGEST_SHEET_NAME = 31;

/** One workbook, one sheet for each section. Text is stored as text, so nothing in it is calculated. */
export async function xlsxOf(document: TableDocument): Promise<Buffer> {
  const { default: excel } = await import('exceljs'); // a quarter of a second that only whoever downloads pays
  const book: Workbook = new excel.Workbook();
  const names = new Set<string>();
  document.sections.forEach((section, place) => {
    const sheet = book.addWorksheet(sheetName(section.heading ?? document.title, place, names), {
      pageSetup: { paperSize: 9, orientation: document.landscape ? 'landscape' : 'portrait', fitToPage: true, fitToHeight: 0 },
    });
    fillSheet(sheet, document, section);
  });
  return Buffer.from(await book.xlsx.writeBuffer());
}

function fillSheet(sheet: Worksheet, { title, lines }: TableDocument, { columns, rows, totals, note }: Section): void {
  sheet.columns = columns.map(({ kind, width }) => ({ width: Math.max(8, Math.round(width * SHEET_CHARACTERS)), ...(kind === 'money' ? { style: { numFmt: MONEY_FORMAT } } : {}) }));
  sheet.addRow([title]).font = { bold: true, size: 14 };
  for (const line of lines) sheet.addRow([line]);
  const head = sheet.addRow(columns.map((column) => column.title));
  head.font = { bold: true };
  sheet.views = [{ state: 'frozen', ySplit: head.number }];
  for (const row of rows) sheet.addRow(row.map((cell, place) => cellValue(columns[place]!.kind, cell)));
  if (totals) sheet.addRow(totals.map((cell, place) => cellValue(columns[place]!.kind, cell))).font = { bold: true };
  if (note) sheet.addRow([note]);
}

/** Excel allows 31 characters, no `[]:*?/\` and no name twice. */
function sheetName(wished: string, place: number, taken: Set<string>): string {
  const plain = wished.replace(/[[\]:*?/\\']/g, ' ').trim().slice(0, LONGEST_SHEET_NAME) || `表 ${place + 1}`;
  const name = taken.has(plain.toLowerCase()) ? `${plain.slice(0, LONGEST_SHEET_NAME - 5)} ${place + 1}` : plain;
  taken.add(name.toLowerCase());
  return name;
}
