import { businessDate } from '@cunshe/shared';

/** A day that is in the calendar. */
export function isDate(text: string): boolean {
  try {
    return businessDate(text) === text;
  } catch {
    return false;
  }
}
