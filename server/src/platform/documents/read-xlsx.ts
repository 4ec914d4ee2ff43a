import { unzipSync, zipSync } from 'fflate';
import { Refusal } from '../http/refusal';

/** One row of a sheet as it was typed. */
export interface SheetRow {
  /** As Excel numbers it: 1 is the first. */
  readonly number: number;
  readonly cells: readonly string[];
  /** Columns with a formula, and with a merged cell: 0 is the first. */
  readonly formulas: readonly number[];
  readonly merged: readonly number[];
}

/** More rows than 100 villages times 100 communities are no list of ours. */
export const MOST_SHEET_ROWS = 10_000;
const MOST_COLUMNS = 20;
/** Unpacked, of everything that is read: a small file may claim to hold gigabytes. */
const MOST_BYTES = 16 * 1024 * 1024;
const MOST_PARTS = 60;
/** Of a workbook only what holds cells; no pictures, links or macros. */
const PART = /^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/sharedStrings\.xml|xl\/styles\.xml|xl\/worksheets\/sheet\d+\.xml)$/;

/**
 * The first sheet's rows that hold anything, read in the thread that asks: seconds for a long one.
 * @throws Refusal SHEET_UNREADABLE, SHEET_TOO_LARGE
 */
export async function rowsOfSheet(bytes: Buffer): Promise<SheetRow[]> {
  const safe = repacked(bytes);
  const { default: excel } = await import('exceljs');
  const book = new excel.Workbook();
  try {
    await book.xlsx.load(safe as unknown as ArrayBuffer);
  } catch {
    throw new Refusal('SHEET_UNREADABLE');
  }
  const [sheet] = book.worksheets;
  if (!sheet) throw new Refusal('SHEET_UNREADABLE');
  const rows: SheetRow[] = [];
  sheet.eachRow((row, number) => {
    const cells: string[] = [];
    const [formulas, merged]: [number[], number[]] = [[], []];
    row.eachCell({ includeEmpty: false }, (cell, column) => {
      if (column > MOST_COLUMNS) return;
      cells[column - 1] = textOf(cell);
      if (cell.type === excel.ValueType.Formula) formulas.push(column - 1);
      if (cell.isMerged) merged.push(column - 1);
    });
    const typed = Array.from(cells, (text) => text ?? '');
    if (typed.some((text) => text !== '') || merged.length > 0) rows.push({ number, cells: typed, formulas, merged });
  });
  if (rows.length > MOST_SHEET_ROWS + 1) throw new Refusal('SHEET_TOO_LARGE', { rows: rows.length, most: MOST_SHEET_ROWS });
  return rows;
}

/** Cell text without what cannot be seen; a broken cell is an empty one. */
function textOf(cell: { readonly text: string }): string {
  try {
    return String(cell.text ?? '').replace(/[\p{Cc}\p{Cf}]/gu, '').trim();
  } catch {
    return '';
  }
}

/** Unpacked within bounds whatever its headers claim, and packed again without the rest. */
function repacked(bytes: Buffer): Uint8Array {
  let [size, parts] = [0, 0];
  let tooLarge = false;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!PART.test(name)) return false;
        [size, parts] = [size + originalSize, parts + 1];
        tooLarge ||= size > MOST_BYTES || parts > MOST_PARTS;
        return !tooLarge;
      },
    });
    if (!tooLarge && files['xl/workbook.xml']) return zipSync(files, { level: 0 });
  } catch {
    throw new Refusal('SHEET_UNREADABLE');
  }
  throw new Refusal(tooLarge ? 'SHEET_TOO_LARGE' : 'SHEET_UNREADABLE', tooLarge ? { most: MOST_SHEET_ROWS } : undefined);
}
