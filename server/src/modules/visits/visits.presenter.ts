import type { ConsentText, TripBookingPage, TripCard, TripPage, TripParty } from '@cunshe/shared';
import { refundNow } from './domain/refund-now';
import { type FamilyDetails, GUARDIAN_CONSENT, OPEN, type Trip, type TripBooking } from './domain/trip';

export function presentCard(trip: Trip): TripCard {
  return {
    tripId: trip.id, title: trip.title, date: trip.date, startsAt: trip.startsAt.toISOString(), endsAt: trip.endsAt.toISOString(), priceFen: trip.priceFen, families: trip.families,
    familiesLeft: trip.families - trip.familiesTaken, seatsLeft: trip.seats - trip.seatsTaken, waiting: trip.waiting, state: trip.state,
  };
}

export function presentTrip(trip: Trip, { now, consent, bookingId }: { readonly now: Date; readonly consent: ConsentText; readonly bookingId: string | null }): TripPage {
  return {
    ...presentCard(trip), serverNow: now.toISOString(), story: trip.story, gathering: trip.gathering, buses: trip.buses, backupDate: trip.backupDate,
    programme: trip.programme.map(({ time, title, detail }) => ({ time, title, detail })), depositFen: trip.depositFen,
    policy: trip.policy.map(({ daysBefore, time, percent }) => ({ daysBefore, time, percent })), consent: { version: consent.version, text: consent.text }, reason: trip.reason, bookingId,
  };
}

interface BookingFacts {
  readonly now: Date;
  readonly ahead: number | null;
  readonly householdName: string | null;
}

export function presentBooking(booking: TripBooking, trip: Trip, { now, ahead, householdName }: BookingFacts): TripBookingPage {
  return {
    serverNow: now.toISOString(), bookingId: booking.id, tripId: trip.id, title: trip.title, date: trip.date, startsAt: trip.startsAt.toISOString(), gathering: trip.gathering,
    state: booking.state, adults: booking.adults, children: booking.children, friendCode: booking.friendCode, priceFen: booking.priceFen, depositFen: booking.depositFen,
    heldUntil: booking.state === 'held' ? booking.heldUntil!.toISOString() : null, offeredUntil: booking.state === 'offered' ? booking.offeredUntil!.toISOString() : null, ahead,
    cancelRefundFen: OPEN.includes(booking.state) ? refundNow(booking, trip, now) : null, policy: booking.policy.map(({ daysBefore, time, percent }) => ({ daysBefore, time, percent })),
    refundFen: booking.refundFen, householdName,
  };
}

export function presentParty(booking: TripBooking, trip: Trip, { now, details }: { readonly now: Date; readonly details: FamilyDetails }): TripParty {
  return {
    serverNow: now.toISOString(), bookingId: booking.id, tripId: trip.id, adults: booking.adults, childBands: details.childBands, seatsLeft: trip.seats - trip.seatsTaken, priceFen: booking.priceFen,
    consent: { version: GUARDIAN_CONSENT.version, text: GUARDIAN_CONSENT.text }, consented: booking.consentId !== null,
  };
}
