import { type BusinessDate, dateText } from '@cunshe/shared';

/** Did the operator type the date he means: "2026-11-29", "11-29", "11 月 29 日", "1129"? */
export function isTypedDate(typed: string, date: BusinessDate): boolean {
  const [, month, day] = date.split('-') as [string, string, string];
  const digits = typed.replace(/[\s年月日./-]/g, '');
  return typed.trim() === dateText(date) || [date.replaceAll('-', ''), `${month}${day}`, `${Number(month)}${Number(day)}`].includes(digits);
}
