import { action, download, type FileFormat, read, write } from './route';
import type { ExtraLine } from './trip-extras';
import type { ChildBand } from './visits';

/** A person of a booking, without its name. */
export interface TripPersonView {
  readonly personId: string;
  readonly kind: 'adult' | 'child';
  /** Null for adults. */
  readonly band: ChildBand | null;
  readonly insured: boolean;
}

/** 参与人: what the family still has to say before the trip. */
export interface TripPeoplePage {
  readonly serverNow: string;
  readonly bookingId: string;
  readonly adults: number;
  readonly childBands: readonly ChildBand[];
  /** Empty until the names are given. */
  readonly people: readonly TripPersonView[];
  /** Said at each point; null until the deposit is paid. */
  readonly code: string | null;
  readonly mayRate: boolean;
  readonly stars: number | null;
  /** The household it ate at, to be rated too; null without one. */
  readonly hostName: string | null;
  readonly hostStars: number | null;
  /** For who was there, until they are deleted. */
  readonly photoIds: readonly string[];
}

export interface NameTripPeopleRequest {
  readonly bookingId: string;
  readonly adults: readonly string[];
  readonly children: readonly { readonly band: ChildBand; readonly name: string }[];
  readonly contactName: string;
  readonly contactPhone: string;
}

export interface RosterFamily {
  readonly bookingId: string;
  readonly name: string;
  readonly code: string;
  readonly heads: number;
  readonly children: number;
  readonly needs: readonly string[];
  /** From 1. */
  readonly bus: number;
  readonly householdName: string | null;
  /** Numbers of the points at which it has checked in. */
  readonly checkedIn: readonly number[];
  readonly people: readonly TripPersonView[];
}

/** Counts that must be 0 before a trip is confirmed. */
export interface TripLights {
  /** Bookings that hold places without a deposit. */
  readonly unpaid: number;
  /** People without a name. */
  readonly unnamed: number;
  readonly uninsured: number;
  /** Children without their guardian's consent. */
  readonly withoutConsent: number;
  readonly unseated: number;
}

/** The operator's account, or the leader out of their own pocket: who is paid back the same day. */
export type CostPayer = 'operator' | 'leader';

export interface TripCost {
  readonly title: string;
  readonly fen: number;
  readonly payer: CostPayer;
}

/** 点名: the day of the trip. */
export interface TripRoster {
  readonly serverNow: string;
  readonly tripId: string;
  readonly title: string;
  readonly date: string;
  /** 0 is the gathering; then the programme. */
  readonly points: readonly { readonly point: number; readonly time: string; readonly title: string }[];
  readonly families: readonly RosterFamily[];
  readonly buses: number;
  readonly lights: TripLights;
  readonly confirmedAt: string | null;
  /** The reader leads the trip, and its names may be seen now. */
  readonly namesOpen: boolean;
  readonly settledAt: string | null;
  readonly over: boolean;
  readonly hosts: readonly { readonly householdId: string; readonly name: string; readonly heads: number; readonly fen: number; readonly extrasFen: number; readonly directFen: number }[];
  /** Once settled. */
  readonly costs: readonly TripCost[];
}

/** Seen by the trip's leader alone, from 24 hours before to 24 hours after. */
export interface TripNames {
  readonly serverNow: string;
  readonly families: readonly {
    readonly bookingId: string;
    readonly people: readonly { readonly kind: 'adult' | 'child'; readonly name: string; readonly band: ChildBand | null }[];
    readonly contactName: string;
    readonly contactPhone: string;
  }[];
}

export interface CheckInRequest {
  readonly tripId: string;
  readonly point: number;
  /** One of the two. */
  readonly code?: string;
  readonly bookingId?: string;
  /** When it was done without a network. */
  readonly offlineAt?: string;
}

export interface CheckedIn {
  readonly bookingId: string;
  readonly name: string;
  readonly heads: number;
  readonly householdName: string | null;
  readonly stillMissing: number;
}

/** 来的人家, for a host household. */
export interface HostDayPage {
  readonly serverNow: string;
  readonly trips: readonly {
    readonly tripId: string;
    readonly title: string;
    readonly date: string;
    readonly from: string;
    readonly heads: number;
    readonly children: number;
    readonly families: readonly { readonly bookingId: string; readonly name: string; readonly adults: number; readonly children: number; readonly needs: readonly string[] }[];
    readonly extras: readonly (ExtraLine & { readonly family: string })[];
    /** What is picked and cooked, in order. */
    readonly tasks: readonly string[];
  }[];
  /** What guests said of this household; null without any. */
  readonly rated: { readonly tenths: number; readonly count: number; readonly words: readonly string[] } | null;
}

export const tripDayRoutes = {
  tripPeople: read<{ bookingId: string }, TripPeoplePage>('/trip-bookings/:bookingId/people'),
  nameTripPeople: write<NameTripPeopleRequest, TripPeoplePage>('/trip-bookings/:bookingId/people'),
  rateTrip: write<{ bookingId: string; stars: number; hostStars?: number; text: string }, TripPeoplePage>('/trip-bookings/:bookingId/rating'),
  tripRoster: read<{ tripId: string }, TripRoster>('/trip-boards/:tripId/roster'),
  checkIn: write<CheckInRequest, CheckedIn>('/trip-boards/:tripId/check-ins'),
  /** Not kept as an answer: the view itself is what is remembered. */
  tripNames: action<{ tripId: string }, TripNames>('/trip-boards/:tripId/names'),
  insuranceSheet: download<{ tripId: string; format: FileFormat }>('/trip-boards/:tripId/insurance-sheet'),
  insurePeople: write<{ tripId: string; policies: readonly { readonly personId: string; readonly policyNumber: string }[] }, TripRoster>('/trip-boards/:tripId/insurance'),
  confirmTrip: write<{ tripId: string }, TripRoster>('/trip-boards/:tripId/confirmation'),
  settleTrip: write<{ tripId: string; costs: readonly TripCost[]; expectedHostsFen: number }, TripRoster>('/trip-boards/:tripId/settlement'),
  minorsAudit: download<{ pairingId: string; year: number; format: FileFormat }>('/pairings/:pairingId/minors-audit'),
  hostDay: read<{ householdId: string }, HostDayPage>('/households/:householdId/trips'),
};
