import type { BusinessDate, CancelTier, ChildBand, FamilyNeed, ProgrammeItem, TripBookingState, TripState } from '@cunshe/shared';

export interface Trip {
  readonly id: string;
  readonly pairingId: string;
  readonly title: string;
  readonly story: string;
  readonly date: BusinessDate;
  readonly backupDate: string | null;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly gathering: string;
  readonly programme: readonly ProgrammeItem[];
  readonly families: number;
  readonly seats: number;
  readonly familiesTaken: number;
  readonly seatsTaken: number;
  /** Families on the waiting list. */
  readonly waiting: number;
  readonly priceFen: number;
  readonly depositFen: number;
  readonly policy: readonly CancelTier[];
  readonly state: TripState;
  readonly reason: string | null;
  /** Counts edits and moves. */
  readonly revision: number;
  readonly buses: number;
  /** When it went to its backup date; null while it has not. */
  readonly movedAt: Date | null;
  /** Its maker: alone sees the names. */
  readonly leaderId: string;
  readonly confirmedAt: Date | null;
  readonly settledAt: Date | null;
}

/** What a family was promised when it booked. */
export interface TripTerms {
  readonly standards: readonly string[];
  /** Of a guest at a table, fen; null where tables differ. */
  readonly tableFen: number | null;
}

export interface TripBooking {
  readonly id: string;
  readonly pairingId: string;
  readonly tripId: string;
  readonly accountId: string;
  readonly state: TripBookingState;
  readonly adults: number;
  readonly children: number;
  readonly priceFen: number;
  readonly depositFen: number;
  /** As it was when the family booked. */
  readonly policy: readonly CancelTier[];
  readonly friendCode: string | null;
  readonly familySealed: string | null;
  readonly paymentId: string | null;
  /** In the waiting list, kept while a place is offered: of two offers that end at once the earlier number stands first again. */
  readonly queueNo: number | null;
  readonly offers: number;
  readonly heldUntil: Date | null;
  readonly offeredUntil: Date | null;
  readonly householdId: string | null;
  readonly refundFen: number;
  readonly consentId: string | null;
  readonly placedAt: Date;
  readonly code: string | null;
  /** Of extras, paid with the deposit, and what of that goes back. */
  readonly extrasFen: number;
  readonly extrasBackFen: number;
  readonly terms: TripTerms;
}

/** What is kept encrypted, and erased after the trip. */
export interface FamilyDetails {
  readonly childBands: readonly ChildBand[];
  readonly allergies: readonly string[];
  readonly needs: readonly FamilyNeed[];
}

/** States in which a booking has places of the trip. */
export const HOLDING: readonly TripBookingState[] = ['held', 'offered', 'deposit_paid'];
/** States in which it stands. */
export const OPEN: readonly TripBookingState[] = [...HOLDING, 'waitlisted'];

export const HOLD_MS = 15 * 60_000;
export const OFFER_MS = 12 * 3_600_000;
/** An offer not taken is made once more, from the end of the list; then the family leaves it. */
export const MOST_OFFERS = 2;
export const ERASE_AFTER_MS = 30 * 86_400_000;

export const GUARDIAN_CONSENT = {
  version: '2026-11',
  text: '我是孩子的监护人，同意为这次村游填写孩子的年龄段和忌口。只用来安排座位和餐食，加密保存，活动结束 30 天后删除；不同意也能看活动、只给大人报名。',
} as const;

export const peopleOf = ({ adults, children }: { readonly adults: number; readonly children: number }): number => adults + children;

/** A moment no later than the trip's start. */
export function noLaterThanStart(now: Date, ms: number, { startsAt }: Pick<Trip, 'startsAt'>): Date {
  return new Date(Math.min(now.getTime() + ms, startsAt.getTime()));
}

/** Half-open: at its start a trip is closed. Confirmed, everybody on it is insured: nobody more comes on it. */
export function takesBookings({ state, startsAt, confirmedAt }: Pick<Trip, 'state' | 'startsAt' | 'confirmedAt'>, now: Date): boolean {
  return state === 'published' && confirmedAt === null && now < startsAt;
}
