import { type Actor, scopesOf, type StayCalendar } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { readSheet, Refusal } from '../../platform';
import { type CalendarRow, icsRows, readRows } from './domain/calendar';

const HEADINGS = { from: '从', until: '到', price: '价钱', name: '名称' } as const;

/** 节日价从文件来: an Excel sheet or an .ics calendar, read and given back; nothing is kept. */
@Injectable()
export class ReadCalendar {
  /** @throws Refusal NOT_ALLOWED, SHEET_UNREADABLE, SHEET_TOO_LARGE */
  async read(actor: Actor, bytes: Buffer): Promise<StayCalendar> {
    if (scopesOf(actor, 'stay:host').length === 0) throw new Refusal('NOT_ALLOWED');
    if (bytes.subarray(0, 2).toString('latin1') === 'PK') return this.readSheet(bytes);
    const text = bytes.toString('utf8').replace(/^\uFEFF/, '');
    if (!text.startsWith('BEGIN:VCALENDAR')) throw new Refusal('SHEET_UNREADABLE');
    return readRows(icsRows(text));
  }

  private async readSheet(bytes: Buffer): Promise<StayCalendar> {
    const [head, ...body] = await readSheet(bytes);
    const place = (heading: string): number => head?.cells.indexOf(heading) ?? -1;
    const missing = [HEADINGS.from, HEADINGS.price].filter((heading) => place(heading) < 0);
    if (missing.length > 0) return { specials: [], problems: [{ row: 0, sentence: `第一行要写列名，缺：${missing.join('、')}` }] };
    const cell = (cells: readonly string[], heading: string): string => cells[place(heading)] ?? '';
    return readRows(body.map(({ number, cells }): CalendarRow => ({ number, name: cell(cells, HEADINGS.name), from: cell(cells, HEADINGS.from), until: cell(cells, HEADINGS.until), price: cell(cells, HEADINGS.price) })));
  }
}
