/**
 * The one file that knows the time zone. Instants are UTC milliseconds; a business date is the calendar date in
 * Asia/Shanghai, which has kept UTC+8 without daylight saving since 1991 (IANA tz database).
 */
declare const businessDateBrand: unique symbol;

/** 'YYYY-MM-DD' in Asia/Shanghai. */
export type BusinessDate = string & { readonly [businessDateBrand]: true };
/** 'HH:MM', 00:00–23:59, in Asia/Shanghai. */
export type TimeOfDay = string;

const SHANGHAI_OFFSET_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** @throws RangeError when the text is not a real calendar date. */
export function businessDate(text: string): BusinessDate {
  const ms = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
  if (Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== text) throw new RangeError(`not a date: ${text}`);
  return text as BusinessDate;
}

export function businessDateOf(instant: Date): BusinessDate {
  return new Date(instant.getTime() + SHANGHAI_OFFSET_MS).toISOString().slice(0, 10) as BusinessDate;
}

/** The instant of a wall-clock time on a business date. */
export function instantAt(date: BusinessDate, time: TimeOfDay): Date {
  return new Date(Date.parse(`${date}T00:00:00Z`) - SHANGHAI_OFFSET_MS + minutesOfDay(time) * MINUTE_MS);
}

export function addDays(date: BusinessDate, days: number): BusinessDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10) as BusinessDate;
}

/** Monday = 1 … Sunday = 7. */
export function weekdayOf(date: BusinessDate): number {
  return ((new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;
}

/** 'HH:MM' of an instant. */
export function timeOfDay(instant: Date): TimeOfDay {
  return new Date(instant.getTime() + SHANGHAI_OFFSET_MS).toISOString().slice(11, 16);
}

/** "11 月 23 日". */
export function dateText(date: BusinessDate): string {
  return `${Number(date.slice(5, 7))} 月 ${Number(date.slice(8, 10))} 日`;
}

/** "2 小时 18 分", "18 分"; less than a minute → "不到 1 分". */
export function durationText(ms: number): string {
  const minutes = Math.floor(ms / MINUTE_MS);
  if (minutes < 1) return '不到 1 分';
  const hours = Math.floor(minutes / 60);
  return [hours ? `${hours} 小时` : '', minutes % 60 ? `${minutes % 60} 分` : ''].filter(Boolean).join(' ');
}

/** @throws RangeError when the text is not HH:MM. */
export function minutesOfDay(time: TimeOfDay): number {
  const match = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time);
  if (!match) throw new RangeError(`not a time of day: ${time}`);
  return Number(match[1]) * 60 + Number(match[2]);
}
