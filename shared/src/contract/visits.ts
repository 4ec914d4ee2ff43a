import type { CancelTier } from '../domain/trip-policy';
import type { PaymentParameters } from './ordering';
import { action, download, read, write } from './route';
import type { ExtraWish, OwnExtraLine, TripExtra } from './trip-extras';

/** Ages in years: a band says enough, a date of birth is never asked. */
export const CHILD_BANDS = ['0-2', '3-6', '7-13', '14-17'] as const;
export type ChildBand = (typeof CHILD_BANDS)[number];

export const FAMILY_NEEDS = ['stroller', 'no_stairs', 'bathroom'] as const;
export type FamilyNeed = (typeof FAMILY_NEEDS)[number];

export type TripState = 'draft' | 'published' | 'cancelled';
export type TripBookingState = 'held' | 'deposit_paid' | 'waitlisted' | 'offered' | 'expired' | 'cancelled';

export interface TripCard {
  readonly tripId: string;
  readonly title: string;
  readonly date: string;
  readonly startsAt: string;
  readonly endsAt: string;
  /** Fen, a family. */
  readonly priceFen: number;
  readonly families: number;
  readonly familiesLeft: number;
  readonly seatsLeft: number;
  readonly waiting: number;
  readonly state: TripState;
}

export interface TripsPage {
  readonly serverNow: string;
  /** Null while it is not one village alone. */
  readonly villageName: string | null;
  readonly trips: readonly TripCard[];
}

export interface ProgrammeItem {
  /** HH:MM. */
  readonly time: string;
  readonly title: string;
  readonly detail: string;
}

/** The guardian's consent: this text, in this version. */
export interface ConsentText {
  readonly version: string;
  readonly text: string;
}

export interface TripPage extends TripCard {
  readonly serverNow: string;
  readonly story: string;
  readonly gathering: string;
  readonly buses: number;
  readonly backupDate: string | null;
  readonly programme: readonly ProgrammeItem[];
  readonly depositFen: number;
  readonly policy: readonly CancelTier[];
  readonly consent: ConsentText;
  /** Why it was called off; null while it is not. */
  readonly reason: string | null;
  /** Households that host. */
  readonly tables: number;
  readonly extras: readonly TripExtra[];
  /** What families gave the pairing's earlier trips; null without any. */
  readonly earlier: { readonly tenths: number; readonly count: number } | null;
  /** The reader's own booking that stands. */
  readonly bookingId: string | null;
}

export interface BookTripRequest {
  readonly tripId: string;
  readonly adults: number;
  /** One for each child. Not accepted without `consentId`. */
  readonly childBands: readonly ChildBand[];
  readonly allergies: readonly string[];
  readonly needs: readonly FamilyNeed[];
  /** Families with one code wish to sit together. */
  readonly friendCode?: string;
  /** From `consentAsGuardian`. */
  readonly consentId?: string;
  /** Paid with the deposit. Not kept for who has to wait. */
  readonly extras?: readonly ExtraWish[];
}

export interface TripBookingPage {
  readonly serverNow: string;
  readonly bookingId: string;
  readonly tripId: string;
  readonly title: string;
  readonly date: string;
  readonly startsAt: string;
  readonly gathering: string;
  readonly state: TripBookingState;
  readonly adults: number;
  readonly children: number;
  readonly friendCode: string | null;
  readonly priceFen: number;
  readonly depositFen: number;
  /** Paid with the deposit. */
  readonly extrasFen: number;
  readonly extras: readonly TripExtra[];
  readonly extraLines: readonly OwnExtraLine[];
  /** Until when the places wait for the deposit; null unless held. */
  readonly heldUntil: string | null;
  /** Until when the offer stands; null unless offered. */
  readonly offeredUntil: string | null;
  /** Families before this one on the waiting list; null unless waitlisted. */
  readonly ahead: number | null;
  /** What goes back when it is cancelled now, fen; null when there is nothing to cancel. */
  readonly cancelRefundFen: number | null;
  readonly policy: readonly CancelTier[];
  /** Decided to go back, fen. */
  readonly refundFen: number;
  /** As they were when the family booked: what every table keeps to, and a guest's price there, fen; null where tables differ. */
  readonly standards: readonly string[];
  readonly tableFen: number | null;
  /** Where the family eats; null until seated. */
  readonly householdName: string | null;
}

export interface CreateTripRequest {
  readonly pairingId: string;
  readonly title: string;
  readonly story: string;
  readonly date: string;
  readonly backupDate?: string;
  readonly startTime: string;
  readonly endTime: string;
  readonly gathering: string;
  readonly programme: readonly ProgrammeItem[];
  readonly families: number;
  readonly seats: number;
  readonly buses: number;
  readonly priceFen: number;
  readonly depositFen: number;
  readonly policy: readonly CancelTier[];
  readonly hosts: readonly TripHostRequest[];
}

/** What may still be changed of a trip; its date only by moving it. */
export interface EditTripRequest extends Omit<CreateTripRequest, 'pairingId' | 'date'> {
  readonly tripId: string;
  /** Of the form that was seen. */
  readonly revision: number;
}

/** A new trip from the one before, or a trip as it is now. */
export interface TripForm extends CreateTripRequest {
  readonly serverNow: string;
  /** Null for a new one. */
  readonly tripId: string | null;
  readonly revision: number;
  readonly state: TripState;
  readonly families: number;
  /** Places that bookings have: it may not become smaller. */
  readonly familiesTaken: number;
  readonly seatsTaken: number;
  readonly choices: readonly TripHostChoice[];
}

export interface TripHostChoice {
  readonly householdId: string;
  readonly name: string;
  /** Why it may not host: 没有餐桌牌; null when it may. */
  readonly obstacle: string | null;
  /** The last day of its plaque. */
  readonly until: string | null;
}

/** The reader's own family, to be changed. */
export interface TripParty {
  readonly serverNow: string;
  readonly bookingId: string;
  readonly tripId: string;
  readonly adults: number;
  readonly childBands: readonly ChildBand[];
  readonly seatsLeft: number;
  /** Fen, a family: the same for any number of people. */
  readonly priceFen: number;
  readonly consent: ConsentText;
  readonly consented: boolean;
}

export interface ChangePartyRequest {
  readonly bookingId: string;
  readonly adults: number;
  readonly childBands: readonly ChildBand[];
  readonly consentId?: string;
  /** The family as it was seen. */
  readonly seenAdults: number;
  readonly seenChildren: number;
  /** The sum that was shown. */
  readonly expectedPriceFen: number;
}

export interface TripHostRequest {
  readonly householdId: string;
  readonly seats: number;
  readonly plots: number;
  readonly perPersonFen: number;
  readonly menuAllergens: readonly string[];
  readonly bathroom: boolean;
  readonly stairs: boolean;
}

export interface OrganiserTrips {
  readonly serverNow: string;
  readonly trips: readonly TripCard[];
}

export interface BoardFamily {
  readonly bookingId: string;
  /** "周敏一家". */
  readonly name: string;
  readonly adults: number;
  readonly children: number;
  /** "忌花生", "推车", in words; empty once erased. */
  readonly needs: readonly string[];
  readonly householdId: string | null;
  /** Why no table takes it; null while it sits or nobody has tried. */
  readonly reason: string | null;
}

export interface BoardTable {
  readonly householdId: string;
  readonly name: string;
  readonly seats: number;
  readonly taken: number;
}

/** 分桌. */
export interface TripBoard extends TripCard {
  readonly serverNow: string;
  readonly backupDate: string | null;
  readonly paidFamilies: readonly BoardFamily[];
  readonly waitingFamilies: number;
  readonly tables: readonly BoardTable[];
  /** Of the households’ incomes, in hundredths; 0 is all alike. */
  readonly giniPercent: number;
}

/** What each table says to one family: 可排, or why not. */
export interface FamilyOptions {
  readonly bookingId: string;
  readonly tables: readonly { readonly householdId: string; readonly allowed: boolean; readonly words: string }[];
}

export interface MoveVerdictView {
  readonly allowed: boolean;
  readonly sentence: string;
}

export const visitRoutes = {
  trips: read<Record<string, never>, TripsPage>('/trips'),
  trip: read<{ tripId: string }, TripPage>('/trips/:tripId'),
  /** Separate from the booking and before it. */
  consentAsGuardian: write<{ tripId: string; version: string }, { consentId: string }>('/trips/:tripId/guardian-consents'),
  bookTrip: write<BookTripRequest, TripBookingPage>('/trips/:tripId/bookings'),
  tripBooking: read<{ bookingId: string }, TripBookingPage>('/trip-bookings/:bookingId'),
  payTrip: action<{ bookingId: string }, PaymentParameters>('/trip-bookings/:bookingId/pay'),
  checkTripPayment: action<{ bookingId: string }, TripBookingPage>('/trip-bookings/:bookingId/payment-check'),
  acceptOffer: write<{ bookingId: string }, TripBookingPage>('/trip-bookings/:bookingId/acceptance'),
  /** `expectedRefundFen`: the sum that was shown. */
  cancelTripBooking: write<{ bookingId: string; expectedRefundFen: number }, TripBookingPage>('/trip-bookings/:bookingId/cancel'),
  tripParty: read<{ bookingId: string }, TripParty>('/trip-bookings/:bookingId/party'),
  changeTripParty: write<ChangePartyRequest, TripBookingPage>('/trip-bookings/:bookingId/party'),
  organiserTrips: read<{ pairingId: string }, OrganiserTrips>('/pairings/:pairingId/trips'),
  createTrip: write<CreateTripRequest, TripBoard>('/pairings/:pairingId/trips'),
  tripBoard: read<{ tripId: string }, TripBoard>('/trip-boards/:tripId'),
  /** Without a trip: for a new one, after the last of the pairing. */
  tripForm: read<{ pairingId: string; tripId?: string }, TripForm>('/pairings/:pairingId/trip-form'),
  /** Who has booked is told. */
  editTrip: write<EditTripRequest, TripBoard>('/trip-boards/:tripId/edit'),
  /** Weather: to the backup date; who cannot come then gets all of the deposit back. */
  moveTrip: write<{ tripId: string; reason: string }, TripBoard>('/trip-boards/:tripId/backup-date'),
  tripPoster: download<{ tripId: string }>('/trip-boards/:tripId/poster'),
  publishTrip: write<{ tripId: string }, TripBoard>('/trip-boards/:tripId/publication'),
  /** Weather: all is refunded and told, in one act. */
  callOffTrip: write<{ tripId: string; reason: string }, TripBoard>('/trip-boards/:tripId/call-off'),
  /** 自动补齐: seats who has no place, with the fewest moves of who has. */
  seatFamilies: write<{ tripId: string }, TripBoard>('/trip-boards/:tripId/seating'),
  /** While it is being planned, of 100; null when nothing is. */
  seatingProgress: read<{ tripId: string }, { percent: number | null }>('/trip-boards/:tripId/seating'),
  familyOptions: read<{ tripId: string; bookingId: string }, FamilyOptions>('/trip-boards/:tripId/options'),
  /** A move by hand; `tryOnly` says what it would mean. */
  moveFamily: write<{ tripId: string; bookingId: string; householdId: string; tryOnly: boolean }, MoveVerdictView>('/trip-boards/:tripId/moves'),
};
