import { type BusinessDate, weekdayOf } from '@cunshe/shared';

/** On which days a pairing serves. */
export interface ServiceCalendar {
  /** Monday = 1: "1234567". */
  readonly weekdays: string;
  readonly closedDates: ReadonlySet<string>;
}

export function isServiceDay(calendar: ServiceCalendar, date: BusinessDate): boolean {
  return calendar.weekdays.includes(String(weekdayOf(date))) && !calendar.closedDates.has(date);
}
