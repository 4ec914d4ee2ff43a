import type { ConsentText, ExtraLine, TripBookingPage, TripCard, TripExtra, TripPage, TripParty } from '@cunshe/shared';
import { tenthsOf } from '../ratings/public';
import type { StarSum } from './after/trip-rating.repository';
import { type Extra, type ExtraOrder, mayCancel, prepaidOpen, sumOf } from './domain/extras';
import { backOf, refundNow } from './domain/refund-now';
import { type FamilyDetails, GUARDIAN_CONSENT, OPEN, type Trip, type TripBooking } from './domain/trip';

export function presentCard(trip: Trip): TripCard {
  return {
    tripId: trip.id, title: trip.title, date: trip.date, startsAt: trip.startsAt.toISOString(), endsAt: trip.endsAt.toISOString(), priceFen: trip.priceFen, families: trip.families,
    familiesLeft: trip.families - trip.familiesTaken, seatsLeft: trip.seats - trip.seatsTaken, waiting: trip.waiting, state: trip.state,
  };
}

export function presentExtra({ id, name, unit, householdId, priceFen, offered, taken }: Extra, names: ReadonlyMap<string, string>): TripExtra {
  return { extraId: id, name, unit, householdName: names.get(householdId) ?? '', priceFen, left: offered - taken };
}

export function presentExtraLine(line: ExtraOrder): ExtraLine {
  return { lineId: line.id, name: line.name, unit: line.unit, count: line.pieces, fen: sumOf(line), prepaid: line.prepaid, handed: line.state === 'handed' };
}

interface TripFacts {
  readonly now: Date;
  readonly consent: ConsentText;
  readonly bookingId: string | null;
  readonly tables: number;
  readonly extras: readonly TripExtra[];
  readonly rated: StarSum;
}

export function presentTrip(trip: Trip, { now, consent, bookingId, extras, rated, tables }: TripFacts): TripPage {
  return {
    ...presentCard(trip), serverNow: now.toISOString(), story: trip.story, gathering: trip.gathering, buses: trip.buses, backupDate: trip.backupDate,
    programme: trip.programme.map(({ time, title, detail }) => ({ time, title, detail })), depositFen: trip.depositFen,
    policy: trip.policy.map(({ daysBefore, time, percent }) => ({ daysBefore, time, percent })), consent: { version: consent.version, text: consent.text }, reason: trip.reason, tables, extras, bookingId,
    earlier: rated.count === 0 ? null : { tenths: tenthsOf(rated.stars, rated.count)!, count: rated.count },
  };
}

interface BookingFacts {
  readonly now: Date;
  readonly ahead: number | null;
  readonly householdName: string | null;
  readonly extras: readonly TripExtra[];
  readonly lines: readonly ExtraOrder[];
}

export function presentBooking(booking: TripBooking, trip: Trip, { now, ahead, householdName, extras, lines }: BookingFacts): TripBookingPage {
  return {
    serverNow: now.toISOString(), bookingId: booking.id, tripId: trip.id, title: trip.title, date: trip.date, startsAt: trip.startsAt.toISOString(), gathering: trip.gathering,
    extrasFen: booking.extrasFen, extras, extraLines: lines.map((line) => ({ ...presentExtraLine(line), cancelRefundFen: lineRefund(line, booking, trip, now) })),
    state: booking.state, adults: booking.adults, children: booking.children, friendCode: booking.friendCode, priceFen: booking.priceFen, depositFen: booking.depositFen,
    heldUntil: booking.state === 'held' ? booking.heldUntil!.toISOString() : null, offeredUntil: booking.state === 'offered' ? booking.offeredUntil!.toISOString() : null, ahead,
    cancelRefundFen: OPEN.includes(booking.state) ? refundNow(booking, trip, now) + backOf(prepaidOpen(lines), booking, trip, now) : null, policy: booking.policy.map(({ daysBefore, time, percent }) => ({ daysBefore, time, percent })),
    refundFen: booking.refundFen + booking.extrasBackFen, standards: booking.terms.standards, tableFen: booking.terms.tableFen, householdName,
  };
}

function lineRefund(line: ExtraOrder, booking: TripBooking, trip: Trip, now: Date): number | null {
  if (trip.settledAt !== null || !mayCancel(line, booking)) return null;
  return line.prepaid ? backOf(sumOf(line), booking, trip, now) : 0;
}

export function presentParty(booking: TripBooking, trip: Trip, { now, details }: { readonly now: Date; readonly details: FamilyDetails }): TripParty {
  return {
    serverNow: now.toISOString(), bookingId: booking.id, tripId: trip.id, adults: booking.adults, childBands: details.childBands, seatsLeft: trip.seats - trip.seatsTaken, priceFen: booking.priceFen,
    consent: { version: GUARDIAN_CONSENT.version, text: GUARDIAN_CONSENT.text }, consented: booking.consentId !== null,
  };
}
