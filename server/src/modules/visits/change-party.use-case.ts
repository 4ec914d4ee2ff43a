import { type Actor, type ChangePartyRequest, type TripBookingPage } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { FieldCipher, type IdempotentRequest, Refusal, requirePermission, type Tx, UnitOfWork } from '../../platform';
import { BookingRepository } from './booking.repository';
import { type FamilyDetails, HOLDING, OPEN, peopleOf, takesBookings, type Trip, type TripBooking } from './domain/trip';
import { PeopleRepository } from './people.repository';
import { TripPlaces } from './trip-places';
import { TripQueries } from './trip.queries';
import { TripRepository } from './trip.repository';

type Held = { readonly trip: Trip; readonly booking: TripBooking };

/** 改人数: the price is the family's and stays; seats for more people are taken by the statement that gives seats away. */
@Injectable()
export class ChangeParty {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly trips: TripRepository,
    private readonly bookings: BookingRepository,
    private readonly places: TripPlaces,
    private readonly people: PeopleRepository,
    private readonly cipher: FieldCipher,
    private readonly queries: TripQueries,
  ) {}

  /** @throws Refusal NOT_FOUND, TRIP_CLOSED, STATE_CHANGED, QUOTE_CHANGED, GUARDIAN_CONSENT_FIRST, PARTY_TOO_BIG, SEATS_GONE */
  execute(actor: Actor, request: IdempotentRequest, wish: ChangePartyRequest): Promise<TripBookingPage> {
    return this.unitOfWork.once(request, async (tx) => {
      const { trip, booking } = await this.held(tx, actor, wish);
      const consentId = await this.consentOf(tx, booking, wish);
      const more = wish.adults + wish.childBands.length - peopleOf(booking);
      if (peopleOf(booking) + more > trip.seats) throw new Refusal('PARTY_TOO_BIG', { seats: trip.seats });
      if (HOLDING.includes(booking.state) && !(await this.trips.resize(tx, trip.id, more))) throw new Refusal('SEATS_GONE', { seats: trip.seats - trip.seatsTaken });
      await this.save(tx, booking, wish, consentId);
      if (more <= 0 || booking.state === 'waitlisted') await this.places.offerOn(tx, trip.id);
      return this.queries.bookingIn(tx, tx.now, booking.id);
    });
  }

  private async held(tx: Tx, actor: Actor, wish: ChangePartyRequest): Promise<Held> {
    const found = await this.bookings.byId(tx, wish.bookingId);
    if (!found) throw new Refusal('NOT_FOUND');
    requirePermission(actor, 'trip:book', found.accountId);
    const trip = (await this.trips.hold(tx, found.tripId))!;
    const booking = (await this.bookings.hold(tx, wish.bookingId))!;
    if (!takesBookings(trip, tx.now)) throw new Refusal('TRIP_CLOSED');
    if (!OPEN.includes(booking.state) || booking.adults !== wish.seenAdults || booking.children !== wish.seenChildren) throw new Refusal('STATE_CHANGED');
    if (booking.priceFen !== wish.expectedPriceFen) throw new Refusal('QUOTE_CHANGED');
    return { trip, booking };
  }

  private async consentOf(tx: Tx, { consentId: before, tripId, accountId }: TripBooking, { childBands, consentId }: ChangePartyRequest): Promise<string | null> {
    if (childBands.length === 0 || (before && !consentId)) return before;
    if (!consentId || !(await this.bookings.hasConsent(tx, consentId, tripId, accountId))) throw new Refusal('GUARDIAN_CONSENT_FIRST');
    return consentId;
  }

  private async save(tx: Tx, booking: TripBooking, { adults, childBands }: ChangePartyRequest, consentId: string | null): Promise<void> {
    const details = booking.familySealed === null ? { allergies: [], needs: [] } : (JSON.parse(this.cipher.decrypt(booking.familySealed)) as FamilyDetails);
    const children = childBands.length;
    const grown = adults + children > peopleOf(booking);
    const to = { adults, children, consentId, familySealed: this.cipher.encrypt(JSON.stringify({ ...details, childBands })), householdId: grown ? null : booking.householdId };
    if (!(await this.bookings.resize(tx, booking, to))) throw new Refusal('STATE_CHANGED');
    await this.people.drop(tx, booking.id); // to be named, and insured, anew
    await tx.audit({ action: 'trip.party-changed', subjectType: 'trip_booking', subjectId: booking.id, before: { adults: booking.adults, children: booking.children }, after: { adults, children }, reason: '住户改人数' });
  }
}
