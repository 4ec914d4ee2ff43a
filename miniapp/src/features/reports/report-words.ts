import { addDays, businessDate, dateText, fen, type FileFormat, type ReportColumn, type ReportKind, yuanText } from '@cunshe/shared';

/** In the order in which a day asks for them. */
export const REPORT_CHIPS: readonly { key: ReportKind; text: string }[] = [
  { key: 'packing_by_point', text: '按提货点' },
  { key: 'packing_by_household', text: '按农户' },
  { key: 'packing_by_order', text: '按订单' },
  { key: 'labels', text: '标签' },
  { key: 'cycle_totals', text: '合计' },
  { key: 'sales', text: '卖菜' },
  { key: 'purchases', text: '收菜' },
  { key: 'fees', text: '服务费' },
  { key: 'refunds', text: '退款' },
];

export type Span = 'today' | 'yesterday' | 'week' | 'month';

export const SPAN_CHIPS: readonly { key: Span; text: string }[] = [
  { key: 'today', text: '今天' },
  { key: 'yesterday', text: '昨天' },
  { key: 'week', text: '最近 7 天' },
  { key: 'month', text: '最近 30 天' },
];

const DAYS_BACK: Record<Span, number> = { today: 0, yesterday: 1, week: 6, month: 29 };

export function datesOf(span: Span, today: string): { from: string; to: string } {
  const last = businessDate(today);
  const from = addDays(last, -DAYS_BACK[span]);
  return { from, to: span === 'yesterday' ? from : last };
}

export const FORMAT_WORDS: Record<FileFormat, string> = { pdf: '打印 PDF', xlsx: 'Excel 表格', csv: 'CSV' };

/** "25.60" for money, the text itself for all else. */
export function cellText({ kind }: ReportColumn, cell: string | number | null): string {
  if (cell === null) return '';
  return kind === 'money' && typeof cell === 'number' ? yuanText(fen(cell)) : String(cell);
}

/** Dates as people say them: "九峰小区东门岗亭 11 月 29 日". Files keep theirs. */
export function withSpokenDates(text: string): string {
  return text.replace(/\d{4}-\d{2}-\d{2}/g, (date) => dateText(businessDate(date)));
}
