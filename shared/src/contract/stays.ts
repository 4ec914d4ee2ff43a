import type { CancelTier } from '../domain/trip-policy';
import type { PaymentParameters } from './ordering';
import type { ImportProblem } from './imports';
import { action, read, upload, write } from './route';

export type StayState = 'held' | 'paid' | 'confirmed' | 'declined' | 'cancelled' | 'expired' | 'checked_in' | 'checked_out' | 'no_show';

/** Whether a stay's guests have to say who they are, and have. */
export type StayIdentity = 'unneeded' | 'missing' | 'given';

export interface StayGuest {
  readonly name: string;
  readonly idNumber: string;
}

/** Instead of the week's prices: holidays. */
export interface SpecialPrice {
  readonly from: string;
  readonly until: string;
  readonly fen: number;
}

export interface StayRoomCard {
  readonly roomId: string;
  readonly householdId: string;
  readonly name: string;
  readonly householdName: string;
  readonly beds: number;
  readonly amenities: readonly string[];
  readonly minNights: number;
  /** Of a night from Sunday to Thursday. */
  readonly weekdayFen: number;
  readonly weekendFen: number;
  readonly photoIds: readonly string[];
  /** For the dates asked for; null without dates or when it cannot be had. */
  readonly totalFen: number | null;
  /** Why not; null when it can be had. */
  readonly obstacle: string | null;
}

export interface StaysPage {
  readonly serverNow: string;
  readonly rooms: readonly StayRoomCard[];
}

export interface StayNight {
  readonly date: string;
  readonly fen: number;
  readonly free: boolean;
}

export interface StayRoomPage extends StayRoomCard {
  readonly serverNow: string;
  readonly depositFen: number;
  readonly needsIdentity: boolean;
  readonly policy: readonly CancelTier[];
  /** From tonight on. */
  readonly nights: readonly StayNight[];
}

export interface StayBookingPage {
  readonly serverNow: string;
  readonly bookingId: string;
  readonly roomId: string;
  readonly roomName: string;
  readonly householdName: string;
  readonly state: StayState;
  readonly from: string;
  readonly to: string;
  readonly people: number;
  /** As they were when it was booked. */
  readonly nights: readonly { readonly date: string; readonly fen: number }[];
  readonly totalFen: number;
  readonly depositFen: number;
  readonly heldUntil: string | null;
  readonly cancelRefundFen: number | null;
  readonly refundFen: number;
  readonly identity: StayIdentity;
}

export interface BookStayRequest {
  readonly roomId: string;
  readonly from: string;
  /** The morning of leaving. */
  readonly to: string;
  readonly people: number;
  readonly expectedTotalFen: number;
}

export interface SaveRoomRequest {
  readonly householdId: string;
  /** Absent for a new one. */
  readonly roomId?: string;
  readonly revision: number;
  readonly name: string;
  readonly beds: number;
  readonly amenities: readonly string[];
  readonly minNights: number;
  readonly weekdayFen: number;
  readonly weekendFen: number;
  readonly specials: readonly SpecialPrice[];
  readonly depositFen: number;
  /** The police want its guests written down. */
  readonly needsIdentity: boolean;
  readonly policy: readonly CancelTier[];
  readonly photoIds: readonly string[];
}

export interface StayChangeWish {
  readonly bookingId: string;
  readonly from: string;
  readonly to: string;
  readonly people: number;
}

/** What a change would mean, before it is made. */
export interface StayChangeQuote {
  readonly serverNow: string;
  /** As it is. */
  readonly now: Omit<StayChangeWish, 'bookingId'> & { readonly totalFen: number };
  readonly roomName: string;
  readonly beds: number;
  /** Why not; null when it can be. */
  readonly obstacle: string | null;
  /** Nights that stay keep their price as it was booked. */
  readonly totalFen: number;
  /** Goes along: the deposit as it was paid. */
  readonly depositFen: number;
  /** What cancelling instead would give back. */
  readonly cancelRefundFen: number;
}

export interface ChangeStayRequest extends StayChangeWish {
  readonly expectedTotalFen: number;
  /** The booking as it was seen. */
  readonly seenFrom: string;
  readonly seenTo: string;
  readonly seenPeople: number;
}

/** A calendar of holidays as a file: nothing of it is kept before it is saved with a room. */
export interface StayCalendar {
  readonly specials: readonly (SpecialPrice & { readonly name: string })[];
  /** Rows that are wrong, or events: with one of them nothing should be taken over. */
  readonly problems: readonly ImportProblem[];
}

export interface HostStaysPage {
  readonly serverNow: string;
  readonly rooms: readonly (Omit<SaveRoomRequest, 'householdId' | 'roomId'> & { readonly roomId: string })[];
  readonly bookings: readonly {
    readonly bookingId: string;
    readonly roomName: string;
    readonly guest: string;
    readonly state: StayState;
    readonly from: string;
    readonly to: string;
    readonly people: number;
    readonly totalFen: number;
    readonly depositFen: number;
    readonly identity: StayIdentity;
  }[];
}

/** Stays of the last weeks to which nobody came, it was said. */
export interface NoShowsPage {
  readonly serverNow: string;
  readonly stays: readonly (HostStaysPage['bookings'][number] & { readonly householdName: string })[];
}

export const stayRoutes = {
  stays: read<{ from?: string; to?: string; people?: number }, StaysPage>('/stays'),
  stayRoom: read<{ roomId: string }, StayRoomPage>('/stays/:roomId'),
  bookStay: write<BookStayRequest, StayBookingPage>('/stays/:roomId/bookings'),
  stayBooking: read<{ bookingId: string }, StayBookingPage>('/stay-bookings/:bookingId'),
  payStay: action<{ bookingId: string }, PaymentParameters>('/stay-bookings/:bookingId/pay'),
  checkStayPayment: action<{ bookingId: string }, StayBookingPage>('/stay-bookings/:bookingId/payment-check'),
  cancelStay: write<{ bookingId: string; expectedRefundFen: number }, StayBookingPage>('/stay-bookings/:bookingId/cancel'),
  /** Without people: as many as now. */
  quoteStayChange: read<Omit<StayChangeWish, 'people'> & { people?: number }, StayChangeQuote>('/stay-bookings/:bookingId/change'),
  changeStay: write<ChangeStayRequest, StayBookingPage>('/stay-bookings/:bookingId/change'),
  readStayCalendar: upload<StayCalendar>('/stay-calendars'),
  hostStays: read<{ householdId: string }, HostStaysPage>('/households/:householdId/stays'),
  saveRoom: write<SaveRoomRequest, HostStaysPage>('/households/:householdId/rooms'),
  /** As the resident sees them, for the household. */
  hostNights: read<{ roomId: string }, StayRoomPage>('/stays/:roomId/nights'),
  closeNight: write<{ roomId: string; date: string; closed: boolean }, StayRoomPage>('/stays/:roomId/closed-nights'),
  giveIdentity: write<{ bookingId: string; guests: readonly StayGuest[] }, StayBookingPage>('/stay-bookings/:bookingId/identity'),
  /** From the day of arrival on; each view is an event. */
  stayGuests: action<{ bookingId: string }, { readonly guests: readonly StayGuest[] }>('/stay-bookings/:bookingId/guests'),
  /** Two buttons: 可以 or 不行; then 到了 and 走了. */
  answerStay: write<{ bookingId: string; answer: 'accept' | 'decline' | 'check_in' | 'check_out' }, HostStaysPage>('/stay-bookings/:bookingId/answer'),
  noShows: read<{ operatorId: string }, NoShowsPage>('/operators/:operatorId/no-shows'),
  /** They came, or they came and were not let in: then the deposit goes back. */
  rightNoShow: write<{ bookingId: string; came: boolean; reason: string }, NoShowsPage>('/stay-bookings/:bookingId/no-show'),
};
