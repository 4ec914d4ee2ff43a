import {
  addDays, type BusinessDate, businessDateOf, type DaySchedule, type Fen, hasCome, isWithinWindow, listingWindowOf, type RefusalCode,
} from '@cunshe/shared';
import type { ListingBrief } from './listing';

/** A quantity this many times the household's most of late is asked about before it is published. */
const UNUSUAL_TIMES = 5;
/** What a household without history may list unasked, in units. */
const UNUSUAL_WITHOUT_HISTORY = 100;

export interface ListingWish {
  readonly units: number;
  readonly priceFen: Fen;
  readonly confirmedUnusual: boolean;
}

export interface PriceBand {
  readonly floorFen: Fen;
  readonly ceilingFen: Fen;
}

export type ListingRefusal = { readonly code: RefusalCode; readonly details?: object } | null;

/** The date a household lists for at `now`: today until the cut-off, tomorrow from 20:00; null in between. */
export function listingDateAt(schedule: DaySchedule, now: Date): BusinessDate | null {
  const today = businessDateOf(now);
  return [today, addDays(today, 1)].find((date) => isWithinWindow(listingWindowOf(schedule, date), now)) ?? null;
}

/** Price inside the committee's band, amounts that were never seen asked about once. */
export function decideListing(wish: ListingWish, band: PriceBand, mostUnitsLately: number | null): ListingRefusal {
  if (wish.priceFen < band.floorFen || wish.priceFen > band.ceilingFen)
    return { code: 'PRICE_OUT_OF_BAND', details: { floorFen: band.floorFen, ceilingFen: band.ceilingFen } };
  const usualMost = mostUnitsLately ?? UNUSUAL_WITHOUT_HISTORY / UNUSUAL_TIMES;
  if (!wish.confirmedUnusual && wish.units > usualMost * UNUSUAL_TIMES)
    return { code: 'QUANTITY_UNUSUAL', details: { units: wish.units, mostLately: mostUnitsLately } };
  return null;
}

/** A crop with a cut-off of its own is no longer listed once that has come: nobody could order it. */
export function decideInTime(cutoffAt: Date, cropName: string, now: Date): ListingRefusal {
  return hasCome(cutoffAt, now) ? { code: 'LISTING_TOO_LATE', details: { cropName, cutoffAt: cutoffAt.toISOString() } } : null;
}

/** 收回来 within 10 minutes of publishing. */
export const WITHDRAW_MINUTES = 10;

export function withdrawUntil(submittedAt: Date): Date {
  return new Date(submittedAt.getTime() + WITHDRAW_MINUTES * 60_000);
}

/** May the last publish be taken back? All of a listing nobody ordered from, or what was added while that much is free. */
export function canWithdraw(listing: Pick<ListingBrief, 'state' | 'added' | 'reserved' | 'sold' | 'remaining' | 'submittedAt'>, now: Date): boolean {
  if (listing.state !== 'live' || hasCome(withdrawUntil(listing.submittedAt), now)) return false;
  if (listing.added === null) return listing.reserved + listing.sold === 0;
  return listing.added > 0 && listing.remaining >= listing.added;
}
