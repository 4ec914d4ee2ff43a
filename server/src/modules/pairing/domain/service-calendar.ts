import { addDays, type BusinessDate, weekdayOf } from '@cunshe/shared';
import { holidayOn } from './public-holidays';

/** Which weekdays are served from a date on. */
export interface WeekdayRule {
  readonly fromDate: string;
  /** Monday = 1: "1234567". */
  readonly weekdays: string;
  /** Public holidays are closed, and a make-up workday is served like any workday. */
  readonly closesOnHolidays: boolean;
}

/** On which days a pairing serves. */
export interface ServiceCalendar {
  /** By date, the first valid from the beginning. */
  readonly rules: readonly WeekdayRule[];
  /** Date → why; null when nobody wrote why. */
  readonly closedDates: ReadonlyMap<string, string | null>;
}

export interface Closure {
  readonly kind: 'by_hand' | 'holiday' | 'weekday';
  /** "农田进水", "国庆节", "周日不送". */
  readonly reason: string;
}

const WEEKDAY_NAMES = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'];
const WORKDAYS = '12345';
/** How far a page looks for the next day that is served. */
const LOOKED_AHEAD = 60;

export function ruleOn({ rules }: ServiceCalendar, date: string): WeekdayRule {
  return rules.filter(({ fromDate }) => fromDate <= date).at(-1) ?? rules[0]!;
}

/** Why nothing is served on a date; null when it is. What the operator closed by hand comes first. */
export function closureOn(calendar: ServiceCalendar, date: BusinessDate): Closure | null {
  const byHand = calendar.closedDates.get(date);
  if (byHand !== undefined) return { kind: 'by_hand', reason: byHand ?? '今天不送菜' };
  const { weekdays, closesOnHolidays } = ruleOn(calendar, date);
  const weekday = weekdayOf(date);
  const fact = closesOnHolidays ? holidayOn(date) : null;
  if (fact?.kind === 'holiday') return { kind: 'holiday', reason: fact.name };
  if (weekdays.includes(String(weekday))) return null;
  if (fact?.kind === 'make_up_workday' && [...WORKDAYS].every((day) => weekdays.includes(day))) return null;
  return { kind: 'weekday', reason: `${WEEKDAY_NAMES[weekday - 1]}不送` };
}

export function isServiceDay(calendar: ServiceCalendar, date: BusinessDate): boolean {
  return closureOn(calendar, date) === null;
}

/** The first day after `date` that is served; null when none is in sight. */
export function nextServiceDay(calendar: ServiceCalendar, date: BusinessDate): BusinessDate | null {
  for (let ahead = 1; ahead <= LOOKED_AHEAD; ahead += 1) {
    const day = addDays(date, ahead);
    if (isServiceDay(calendar, day)) return day;
  }
  return null;
}
