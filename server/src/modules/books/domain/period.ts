import { addDays, businessDate, type BusinessDate, type StatementPeriod } from '@cunshe/shared';

/** First and last date of a statement: the day itself, or its month. */
export function periodOf(period: StatementPeriod, date: BusinessDate): { readonly from: BusinessDate; readonly to: BusinessDate } {
  if (period === 'day') return { from: date, to: date };
  const from = businessDate(`${date.slice(0, 7)}-01`);
  const inNextMonth = addDays(from, 31);
  return { from, to: addDays(businessDate(`${inNextMonth.slice(0, 7)}-01`), -1) };
}
