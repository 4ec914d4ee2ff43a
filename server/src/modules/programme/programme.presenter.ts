import { type ReportKind, type ReportPage, fen, formatYuan } from '@cunshe/shared';
import type { TableDocument } from '../../platform';
import type { ReportSection } from './domain/report';
import type { ControlledReport } from './reports';

/** A phone shows so many rows of a table; the file has all. */
const ROWS_ON_PAGE = 200;

export function presentReport(report: ControlledReport, { kind, lines, now }: { kind: ReportKind; lines: readonly string[]; now: Date }): ReportPage {
  const shown = firstRows(report.sections);
  return { serverNow: now.toISOString(), kind, title: report.title, lines, sections: shown, books: report.books };
}

/** The first rows over all tables; whatever comes after is counted. */
function firstRows(sections: readonly ReportSection[]): ReportPage['sections'] {
  let left = ROWS_ON_PAGE;
  return sections.map(({ heading, columns, rows, totals }) => {
    const some = rows.slice(0, left);
    left -= some.length;
    return { heading, columns: columns.map(({ title, kind }) => ({ title, kind })), rows: some, totals, rowsLeftOut: rows.length - some.length };
  });
}

/** The same tables for paper, workbook and text. */
export function tablesOf({ title, sections, books }: ControlledReport, lines: readonly string[]): TableDocument {
  const control = books ? [`账本记 ${formatYuan(fen(books.booksFen))}，本表 ${formatYuan(fen(books.reportFen))}，相差 ${formatYuan(fen(books.differenceFen))}`] : [];
  return {
    title,
    lines: [...lines, ...control],
    sections: sections.length > 0 ? sections.map(({ totals, ...section }) => ({ ...section, ...(totals ? { totals } : {}) })) : [EMPTY],
    footer: [title, ...lines].join('　'),
  };
}

const EMPTY = { heading: '这几天没有', columns: [{ title: '这几天没有数', kind: 'text' as const, width: 1 }], rows: [] };
