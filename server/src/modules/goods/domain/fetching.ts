import { addDays, type BusinessDate, type Fen, fen, instantAt } from '@cunshe/shared';

const HOLD_MS = 15 * 60_000;
const MOST_DAYS_AHEAD = 14;
const MIDNIGHT = '00:00';

/** Pieces wait a quarter of an hour for their money. */
export function heldUntil(now: Date): Date {
  return new Date(now.getTime() + HOLD_MS);
}

/** Today, or within two weeks. */
export function mayFetchOn(date: BusinessDate, today: BusinessDate): boolean {
  return date >= today && date <= addDays(today, MOST_DAYS_AHEAD);
}

/** Who has not fetched it by the end of that day does not come: all goes back. */
export function missedAt(date: BusinessDate): Date {
  return instantAt(addDays(date, 1), MIDNIGHT);
}

export const sumOf = ({ pieces, priceFen }: { readonly pieces: number; readonly priceFen: number }): Fen => fen(pieces * priceFen);
