import { addDays, businessDate, type BusinessDate, type ImportProblem, type StayCalendar } from '@cunshe/shared';
import { specialsOverlap } from './nights';

/** A row or an event as it was written, before anybody believes it. */
export interface CalendarRow {
  readonly number: number;
  readonly name: string;
  readonly from: string;
  readonly until: string;
  /** Yuan. */
  readonly price: string;
}

type Special = StayCalendar['specials'][number];
const YUAN = /^[¥￥]?(\d{1,4})(?:\.(\d{1,2}))?(?:元|块)?$/;

/** What a calendar says, and every row that says it wrongly. */
export function readRows(rows: readonly CalendarRow[]): StayCalendar {
  const read = rows.map((row) => ({ row, special: specialOf(row) }));
  const specials = read.flatMap(({ special }) => (typeof special === 'string' ? [] : special));
  const problems: ImportProblem[] = read.flatMap(({ row, special }) => (typeof special === 'string' ? { row: row.number, sentence: special } : []));
  if (rows.length === 0) problems.push({ row: 0, sentence: '里面没有日子' });
  if (problems.length === 0 && specialsOverlap(specials)) problems.push({ row: 0, sentence: '有两段日子重叠了，改成各管各的' });
  return { specials, problems };
}

/** The row as a special price, or what is wrong with it. */
function specialOf({ name, from, until, price }: CalendarRow): Special | string {
  const [first, last] = [dayOf(from), dayOf(until === '' ? from : until)];
  if (!first) return `日子“${from}”看不懂，写成 2027-01-01 这样`;
  if (!last) return `日子“${until}”看不懂，写成 2027-01-01 这样`;
  if (last < first) return '“到”比“从”早';
  const said = YUAN.exec(price.trim());
  const fen = said ? Number(said[1]) * 100 + Number((said[2] ?? '').padEnd(2, '0')) : 0;
  return fen > 0 ? { name, from: first, until: last, fen } : `价钱“${price}”看不懂，写几块钱一晚`;
}

/** 2027-1-1, 2027/01/01, 2027年1月1日, 20270101. */
function dayOf(text: string): BusinessDate | null {
  const said = /^(\d{4})[-/.年]?(\d{1,2})[-/.月]?(\d{1,2})日?$/.exec(text.trim());
  if (!said) return null;
  try {
    return businessDate(`${said[1]}-${said[2]!.padStart(2, '0')}-${said[3]!.padStart(2, '0')}`);
  } catch {
    return null;
  }
}

/** Events of whole days of an .ics file; the price stands in the event's title: 元旦 150元. */
export function icsRows(text: string): CalendarRow[] {
  const lines = text.replace(/\r?\n[ \t]/g, '').split(/\r?\n/);
  const rows: CalendarRow[] = [];
  let event: { number: number; fields: Map<string, string> } | null = null;
  for (const [at, line] of lines.entries()) {
    if (line === 'BEGIN:VEVENT') event = { number: at + 1, fields: new Map() };
    else if (line === 'END:VEVENT' && event) {
      rows.push(eventRow(event.number, event.fields));
      event = null;
    } else if (event) event.fields.set(line.split(/[;:]/, 1)[0]!, line.slice(line.indexOf(':') + 1).trim());
  }
  return event ? [...rows, eventRow(event.number, event.fields)] : rows;
}

/** DTEND is the morning after. */
function eventRow(number: number, fields: ReadonlyMap<string, string>): CalendarRow {
  const [start, end, summary] = ['DTSTART', 'DTEND', 'SUMMARY'].map((key) => fields.get(key) ?? '') as [string, string, string];
  const said = /^(.*?)\s*([¥￥]?\d[\d.]*(?:元|块)?)$/.exec(summary);
  const morning = end === '' ? null : dayOf(end.slice(0, 8));
  return { number, name: said?.[1] ?? summary, from: start.slice(0, 8), until: end === '' ? '' : morning ? addDays(morning, -1) : end, price: said?.[2] ?? '' };
}
