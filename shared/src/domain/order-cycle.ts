import { type BusinessDate, type TimeOfDay, instantAt, addDays } from './business-date';

/** Settings of a pairing's day; every time is a setting (DOMAIN §1). */
export interface DaySchedule {
  readonly opensAt: TimeOfDay;
  readonly cutoffAt: TimeOfDay;
  readonly collectFrom: TimeOfDay;
  readonly dropBy: TimeOfDay;
  readonly pickupFrom: TimeOfDay;
  readonly pickupTo: TimeOfDay;
  /** Farmers may list for the next day from this time of the evening before. */
  readonly listFromEveningBefore: TimeOfDay;
  /** Life of an unpaid reservation. */
  readonly reservationMinutes: number;
  /** A reservation never outlives the cut-off by more than this. */
  readonly paymentGraceMinutes: number;
}

export const DEFAULT_DAY_SCHEDULE: DaySchedule = {
  opensAt: '06:30',
  cutoffAt: '14:00',
  collectFrom: '14:30',
  dropBy: '16:55',
  pickupFrom: '17:00',
  pickupTo: '19:00',
  listFromEveningBefore: '20:00',
  reservationMinutes: 10,
  paymentGraceMinutes: 5,
};

export interface OrderWindow {
  readonly opensAt: Date;
  readonly cutoffAt: Date;
}

/** Half-open: at the instant itself it has come. Openings, cut-offs and every other deadline ask this, and nothing else does. */
export function hasCome(instant: Date, now: Date): boolean {
  return now.getTime() >= instant.getTime();
}

/** `[opensAt, cutoffAt)`: at the cut-off itself nothing is accepted. The one place that decides this. */
export function isWithinWindow(window: OrderWindow, now: Date): boolean {
  return hasCome(window.opensAt, now) && !hasCome(window.cutoffAt, now);
}

/** A crop in its last half hour is said to close soon. */
const CLOSES_SOON_MINUTES = 30;

export type Openness = 'open' | 'closes_soon' | 'closed';

/** How a page calls a crop by its own cut-off. */
export function opennessAt(cutoffAt: Date, now: Date): Openness {
  if (hasCome(cutoffAt, now)) return 'closed';
  return minutesUntil(cutoffAt, now) <= CLOSES_SOON_MINUTES ? 'closes_soon' : 'open';
}

/** Whole minutes still to go, a begun one counted whole: 0 only when the instant has come. */
export function minutesUntil(instant: Date, now: Date): number {
  return Math.max(0, Math.ceil((instant.getTime() - now.getTime()) / 60_000));
}

export function orderWindowOf(schedule: DaySchedule, date: BusinessDate): OrderWindow {
  return { opensAt: instantAt(date, schedule.opensAt), cutoffAt: instantAt(date, schedule.cutoffAt) };
}

/** When the payment grace ends and lines lock. */
export function locksAt(schedule: DaySchedule, cutoffAt: Date): Date {
  return new Date(cutoffAt.getTime() + schedule.paymentGraceMinutes * 60_000);
}

/** An unpaid reservation lives 10 minutes, at most to the cut-off + 5. */
export function reservationExpiresAt(schedule: DaySchedule, cutoffAt: Date, reservedAt: Date): Date {
  const ownLife = reservedAt.getTime() + schedule.reservationMinutes * 60_000;
  return new Date(Math.min(ownLife, locksAt(schedule, cutoffAt).getTime()));
}

/** `[20:00 the evening before, cut-off)`: when a household may list for this date. */
export function listingWindowOf(schedule: DaySchedule, date: BusinessDate): OrderWindow {
  return {
    opensAt: instantAt(addDays(date, -1), schedule.listFromEveningBefore),
    cutoffAt: instantAt(date, schedule.cutoffAt),
  };
}
