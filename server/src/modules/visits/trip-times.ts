import { businessDate, type BusinessDate, type CreateTripRequest, instantAt } from '@cunshe/shared';
import { Refusal } from '../../platform';

export interface TripTimes {
  readonly date: BusinessDate;
  readonly backupDate: string | null;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** @throws Refusal TRIP_DATES_BACKWARDS, DATE_IS_PAST, INVALID_INPUT for 31 February */
export function timesOf({ date, backupDate, startTime, endTime }: Pick<CreateTripRequest, 'date' | 'backupDate' | 'startTime' | 'endTime'>, now: Date): TripTimes {
  const day = dateOf(date);
  const backup = backupDate === undefined ? null : dateOf(backupDate);
  const times = { date: day, backupDate: backup, startsAt: instantAt(day, startTime), endsAt: instantAt(day, endTime) };
  if (times.startsAt >= times.endsAt || (backup !== null && backup <= day)) throw new Refusal('TRIP_DATES_BACKWARDS');
  if (times.startsAt <= now) throw new Refusal('DATE_IS_PAST', { date });
  return times;
}

function dateOf(text: string): BusinessDate {
  try {
    return businessDate(text);
  } catch {
    throw new Refusal('INVALID_INPUT', { date: text });
  }
}
