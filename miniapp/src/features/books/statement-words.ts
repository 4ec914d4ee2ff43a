import { addDays, businessDate, type BusinessDate, dateText, type StatementPage, type StatementPeriod } from '@cunshe/shared';

/** The day or month before or after: what the arrows lead to. */
export function stepDate(period: StatementPeriod, date: BusinessDate, by: 1 | -1): BusinessDate {
  if (period === 'day') return addDays(date, by);
  const first = businessDate(`${date.slice(0, 7)}-01`);
  return by < 0 ? addDays(first, -1) : businessDate(`${addDays(first, 31).slice(0, 7)}-01`);
}

/** "11 月 23 日", "2026 年 11 月". */
export function spanText(period: StatementPeriod, date: BusinessDate): string {
  return period === 'day' ? dateText(date) : `${date.slice(0, 4)} 年 ${Number(date.slice(5, 7))} 月`;
}

export function settledText({ settled, period, movements }: Pick<StatementPage, 'settled' | 'period' | 'movements'>): string {
  if (settled) return period === 'day' ? '这天已结算，不会再变' : '这个月的日子都已结算';
  return movements.length === 0 ? '还没有账' : '还没结算完，数目可能变';
}

/** How soon the farmer had the money, as half of the doors did or sooner. */
export function paidText(minutes: number): string {
  return minutes === 0 ? '当场' : `${minutes} 分钟`;
}
