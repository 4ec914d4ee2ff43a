import type { TripLights } from '@cunshe/shared';
import { peopleOf, type Trip, type TripBooking } from './trip';

const DAY_MS = 24 * 3_600_000;

/** Names may be seen from 24 hours before a trip until 24 hours after it, half-open. */
export function namesAreOpen({ startsAt, endsAt }: Pick<Trip, 'startsAt' | 'endsAt'>, now: Date): boolean {
  return now.getTime() >= startsAt.getTime() - DAY_MS && now.getTime() < endsAt.getTime() + DAY_MS;
}

interface Insured {
  readonly bookingId: string;
  readonly policyNumber: string | null;
}

/** What keeps a trip from being confirmed: all of it must be 0. */
export function lightsOf(bookings: readonly TripBooking[], people: readonly Insured[]): TripLights {
  const paid = bookings.filter(({ state }) => state === 'deposit_paid');
  const named = new Map<string, number>();
  for (const { bookingId } of people) named.set(bookingId, (named.get(bookingId) ?? 0) + 1);
  const paidIds = new Set(paid.map(({ id }) => id));
  return {
    unpaid: bookings.filter(({ state }) => state === 'held' || state === 'offered').length,
    unnamed: paid.reduce((sum, booking) => sum + Math.max(0, peopleOf(booking) - (named.get(booking.id) ?? 0)), 0),
    uninsured: people.filter(({ bookingId, policyNumber }) => paidIds.has(bookingId) && policyNumber === null).length,
    withoutConsent: paid.filter(({ children, consentId }) => children > 0 && consentId === null).length,
    unseated: paid.filter(({ householdId }) => householdId === null).length,
  };
}

export const isRed = (lights: TripLights): boolean => Object.values(lights).some((count) => count > 0);

/** Families on buses in their order, a bus filled evenly, no family on two. Numbers from 1. */
export function busesOf(bookings: readonly TripBooking[], buses: number): Map<string, number> {
  const people = bookings.reduce((sum, booking) => sum + peopleOf(booking), 0);
  let before = 0;
  const numbers = new Map<string, number>();
  for (const booking of bookings) {
    numbers.set(booking.id, Math.min(buses, 1 + Math.floor((before * buses) / Math.max(1, people))));
    before += peopleOf(booking);
  }
  return numbers;
}
