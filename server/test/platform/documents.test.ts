import { join } from 'node:path';
import fc from 'fast-check';
import { Workbook } from 'exceljs';
import { fileOf, labelSheetOf, readSheet, type TableDocument } from '../../src/platform';
import { type PaperWork } from '../../src/platform/documents/paper-work';
import { rowsOfSheet } from '../../src/platform/documents/read-xlsx';
import { writePaper } from '../../src/platform/documents/write-paper';
import { dispositionOf } from '../../src/platform/http/file-answer';

const FORMULAS = ['=1+1', '+86 139', '-2', '@SUM(A1)', '\t=1', '\r=1'];
const document: TableDocument = {
  title: '装车单',
  lines: ['九峰小区东门 · 2026-05-01'],
  sections: [
    {
      heading: '东门: 09/10 [早]',
      columns: [{ title: '菜', kind: 'text', width: 0.6 }, { title: '份数', kind: 'number', width: 0.2 }, { title: '元', kind: 'money', width: 0.2 }],
      rows: [['红菜薹', 2, 2560], ['白菜, "大"', 1, -5], ...FORMULAS.map((text) => [text, null, null])],
      totals: ['合计', 3, 2555],
      note: '=不是公式',
    },
    { heading: '东门: 09/10 [早]', columns: [{ title: '空', kind: 'text', width: 1 }], rows: [] },
  ],
};

describe('CSV', () => {
  const text = async (given: TableDocument): Promise<string> => (await fileOf(given, 'csv', '单')).bytes.toString('utf8');

  test('begins with the byte order mark, quotes what needs it, keeps numbers numbers', async () => {
    const csv = await text(document);
    expect(csv.startsWith('\uFEFF装车单\r\n九峰小区东门 · 2026-05-01\r\n')).toBe(true);
    expect(csv).toContain('红菜薹,2,25.60\r\n"白菜, ""大""",1,-0.05\r\n');
    expect(csv).toContain('合计,3,25.55\r\n');
  });

  test('no text becomes a formula', async () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom(...FORMULAS), fc.constantFrom('=', '+', '-', '@', '\t', '\r').chain((first) => fc.string().map((rest) => first + rest)));
    await fc.assert(
      fc.asyncProperty(cell, cell, async (title, content) => {
        const csv = await text({ title, lines: [content], sections: [{ columns: [{ title: content, kind: 'text', width: 1 }], rows: [[content]], note: title }] });
        for (const first of cellsOf(csv.slice(1)).map((found) => found[0])) expect('=+-@\t\r').not.toContain(first ?? ' ');
      }),
    );
  });
});

test('a workbook has one sheet for each section, text as text and money as a number with two places', async () => {
  const { bytes, name, contentType } = await fileOf(document, 'xlsx', '装车单');
  expect([name, contentType]).toEqual(['装车单.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet']);
  const book = new Workbook();
  await book.xlsx.load(bytes as never);
  expect(book.worksheets.map((sheet) => sheet.name)).toEqual(['东门  09 10  早', '东门  09 10  早 2']);
  const sheet = book.worksheets[0]!;
  expect((sheet.getRow(4).values as unknown[]).slice(1)).toEqual(['红菜薹', 2, 25.6]);
  expect(sheet.getRow(4).getCell(3).numFmt).toBe('#,##0.00');
  expect(sheet.getRow(6).getCell(1).value).toBe('=1+1');
  expect(sheet.getRow(6).getCell(1).formula).toBeUndefined();
});

test('paper holds the Chinese font, only the characters used, and numbers its pages', async () => {
  const rows = Array.from({ length: 120 }, (_, place) => [`红菜薹 ${place}`, place, place * 5]);
  const { bytes, contentType } = await fileOf({ ...document, sections: [{ ...document.sections[0]!, rows }] }, 'pdf', '装车单');
  const text = bytes.toString('latin1');
  expect(contentType).toBe('application/pdf');
  expect(text.startsWith('%PDF-')).toBe(true);
  expect(text).toContain('NotoSansSC');
  expect([...text.matchAll(/\/Type \/Page\b/g)].length).toBeGreaterThan(2);
  expect(bytes.length).toBeLessThan(200_000);
});

test('labels come 24 to a sheet', async () => {
  const labels = Array.from({ length: 25 }, (_, place) => ({ number: `A-${place}`, lines: ['九峰小区东门', '07 号 红菜薹 2 把'] }));
  const text = (await labelSheetOf('袋号', labels)).toString('latin1');
  expect([...text.matchAll(/\/Type \/Page\b/g)]).toHaveLength(2);
  expect((await labelSheetOf('袋号', [])).length).toBeGreaterThan(500);
});

test('a long table is written in a thread of its own, with the same bytes, and a thread that fails keeps nobody waiting', async () => {
  const thread = join(__dirname, '../../dist/platform/documents/paper-thread.js');
  const rows = Array.from({ length: 2000 }, (_, place) => [`红菜薹 ${place}`, place, place * 5]);
  const work: PaperWork = { kind: 'csv', document: { ...document, sections: [{ ...document.sections[0]!, rows }] } };
  const broken = writePaper({ ...work, kind: 'pdf', document: { ...work.document, lines: null as never } }, thread);
  const failed = expect(broken).rejects.toThrow();
  const [here, there] = await Promise.all([writePaper(work), writePaper(work, thread)]);
  await failed;
  expect(there.equals(here)).toBe(true);
});

test('a sheet is read in a thread of its own, the same rows; one that takes too much memory or time is too large, and one after it is read', async () => {
  const thread = join(__dirname, '../../dist/platform/documents/sheet-thread.js');
  const book = new Workbook();
  book.addWorksheet('名单').addRows(Array.from({ length: 4_000 }, (_, row) => Array.from({ length: 8 }, (_, column) => `第 ${row} 行第 ${column} 格`)));
  const bytes = Buffer.from(await book.xlsx.writeBuffer());
  const refusals = [{ megabytes: 8, seconds: 30 }, { megabytes: 384, seconds: 0.05 }].map((limits) => readSheet(bytes, thread, limits).catch(({ code }) => code));
  const broken = readSheet(Buffer.from('no sheet'), thread).catch(({ code }) => code);
  expect(await readSheet(bytes, thread)).toEqual(await rowsOfSheet(bytes));
  expect(await Promise.all([...refusals, broken])).toEqual(['SHEET_TOO_LARGE', 'SHEET_TOO_LARGE', 'SHEET_UNREADABLE']);
}, 60_000);

test('a name keeps to one header line', () => {
  expect(dispositionOf('a"b\r\nSet-Cookie: x/..\\文.pdf')).toBe(
    `attachment; filename="a_b  Set-Cookie_ x .. _.pdf"; filename*=UTF-8''${encodeURIComponent('a"b  Set-Cookie: x .. 文.pdf')}`,
  );
});

/** Cells of a CSV, without their quotes. */
function cellsOf(csv: string): string[] {
  return [...csv.matchAll(/(?:^|,|\r\n)(?:"((?:[^"]|"")*)"|([^",\r\n]*))/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
}
