import { createHash } from 'node:crypto';
import { addDays, type BusinessDate, businessDateOf, fen, instantAt, timeOfDay, yuanText } from '@cunshe/shared';
import { refuse } from './sandbox-refusal';

/** A day's bills can be had from this time of the next day. */
const READY_AT = '10:00';

export interface AnnouncedBill {
  readonly download_url: string;
  readonly hash_type: string;
  readonly hash_value: string;
}

/** Where a bill is to be fetched, and its SHA1. */
export function announced(token: string, text: string): AnnouncedBill {
  return { download_url: `https://api.mch.weixin.qq.com/v3/billdownload/file?token=${token}`, hash_type: 'SHA1', hash_value: createHash('sha1').update(text).digest('hex') };
}

/** @throws the provider's refusal STATEMENT_CREATING before the bill is made */
export function assertReady(date: BusinessDate, now: Date): void {
  if (now < instantAt(addDays(date, 1), READY_AT)) throw refuse(400, 'STATEMENT_CREATING', '账单生成中');
}

/** @throws the provider's refusal NO_STATEMENT_EXIST for a day on which nothing moved */
export function assertSomething(count: number): void {
  if (count === 0) throw refuse(400, 'NO_STATEMENT_EXIST', '账单文件不存在');
}

/** The text WeChat gives: heads, every cell behind a backtick, sums at the end. */
export function billText(columns: string, rows: readonly (readonly string[])[], totalColumns: string, totals: readonly string[]): string {
  return `\uFEFF${[columns, ...rows.map(ticked), totalColumns, ticked(totals)].join('\r\n')}\r\n`;
}

/** "2026-11-23 11:42:07" of an ISO instant. */
export function billMoment(iso: string): string {
  const at = new Date(iso);
  return `${businessDateOf(at)} ${timeOfDay(at)}:${iso.slice(17, 19)}`;
}

/** Fen as the bill has them: "12.30". */
export function billYuan(sum: number): string {
  return yuanText(fen(sum));
}

function ticked(cells: readonly string[]): string {
  return cells.map((cell) => `\`${cell}`).join(',');
}
