import { type Actor, type BookTripRequest, dateText, type ExtraWish, fen, sumFen, type TripBookingPage } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { FieldCipher, type IdempotentRequest, Ids, Random, Refusal, requirePermission, type Tx, UnitOfWork } from '../../platform';
import { Notices } from '../notifications/public';
import { enqueueHoldEnd } from './booking-jobs-queue';
import { BookingRepository } from './booking.repository';
import { type FamilyDetails, GUARDIAN_CONSENT, HOLD_MS, noLaterThanStart, takesBookings, type Trip, type TripBooking } from './domain/trip';
import { ExtraOrders } from './extra-orders';
import { tripBookingPlace } from './places';
import { TripPromises } from './trip-promises';
import { TripQueries } from './trip.queries';
import { TripRepository } from './trip.repository';

/** 给我家报名: places for the whole family for a quarter of an hour, or its number on the waiting list. */
@Injectable()
export class BookTrip {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly trips: TripRepository,
    private readonly bookings: BookingRepository,
    private readonly cipher: FieldCipher,
    private readonly notices: Notices,
    private readonly queries: TripQueries,
    private readonly ids: Ids,
    private readonly random: Random,
    private readonly extras: ExtraOrders,
    private readonly promises: TripPromises,
  ) {}

  /** @throws Refusal NOT_FOUND, TRIP_CLOSED, INVALID_INPUT for a text that is not the one in force */
  consent(actor: Actor, request: IdempotentRequest, { tripId, version }: { readonly tripId: string; readonly version: string }): Promise<{ consentId: string }> {
    requirePermission(actor, 'trip:book', actor.accountId);
    return this.unitOfWork.once(request, async (tx) => {
      await this.openTrip(tx, tripId);
      if (version !== GUARDIAN_CONSENT.version) throw new Refusal('INVALID_INPUT', { version: GUARDIAN_CONSENT.version });
      const consentId = this.ids.next();
      await this.bookings.insertConsent(tx, { id: consentId, tripId, accountId: actor.accountId, version });
      await tx.audit({ action: 'trip.guardian-consented', subjectType: 'trip_consent', subjectId: consentId, after: { tripId, version } });
      return { consentId };
    });
  }

  /** @throws Refusal NOT_FOUND, TRIP_CLOSED, GUARDIAN_CONSENT_FIRST, PARTY_TOO_BIG, TRIP_ALREADY_BOOKED, EXTRA_GONE, QUOTE_CHANGED */
  execute(actor: Actor, request: IdempotentRequest, wish: BookTripRequest): Promise<TripBookingPage> {
    requirePermission(actor, 'trip:book', actor.accountId);
    return this.unitOfWork.once(request, async (tx) => {
      const trip = await this.openTrip(tx, wish.tripId);
      await this.assertConsent(tx, actor.accountId, wish);
      if (wish.adults + wish.childBands.length > trip.seats) throw new Refusal('PARTY_TOO_BIG', { seats: trip.seats });
      const booking = await this.newBooking(tx, trip, actor.accountId, wish);
      if (!(await this.bookings.insert(tx, booking))) throw new Refusal('TRIP_ALREADY_BOOKED');
      if (booking.state === 'held') await this.extras.take(tx, booking, wish.extras ?? [], true);
      await this.follow(tx, trip, booking);
      return this.queries.bookingIn(tx, tx.now, booking.id);
    });
  }

  private async openTrip(tx: Tx, tripId: string): Promise<Trip> {
    const trip = await this.trips.hold(tx, tripId);
    if (!trip || trip.state === 'draft') throw new Refusal('NOT_FOUND');
    if (!takesBookings(trip, tx.now)) throw new Refusal('TRIP_CLOSED');
    return trip;
  }

  /** No child without the guardian's own, earlier consent to this trip. */
  private async assertConsent(tx: Tx, accountId: string, { tripId, childBands, consentId }: BookTripRequest): Promise<void> {
    if (childBands.length === 0) return;
    if (!consentId || !(await this.bookings.hasConsent(tx, consentId, tripId, accountId))) throw new Refusal('GUARDIAN_CONSENT_FIRST');
  }

  private async newBooking(tx: Tx, trip: Trip, accountId: string, wish: BookTripRequest): Promise<TripBooking> {
    const { adults, childBands, allergies, needs } = wish;
    const details: FamilyDetails = { childBands, allergies, needs };
    const placed = await this.trips.take(tx, trip.id, adults + childBands.length);
    return {
      id: this.ids.next(), pairingId: trip.pairingId, tripId: trip.id, accountId, state: placed ? 'held' : 'waitlisted', adults, children: childBands.length, priceFen: trip.priceFen,
      depositFen: trip.depositFen, policy: trip.policy, friendCode: wish.friendCode ?? null, familySealed: this.cipher.encrypt(JSON.stringify(details)), paymentId: null,
      queueNo: placed ? null : await this.trips.nextInQueue(tx, trip.id), offers: 0, heldUntil: placed ? noLaterThanStart(tx.now, HOLD_MS, trip) : null, offeredUntil: null, householdId: null, refundFen: 0,
      consentId: wish.consentId ?? null, placedAt: tx.now, code: await this.freeCode(tx, trip.pairingId), extrasFen: placed ? sumOfWishes(wish.extras ?? []) : 0, extrasBackFen: 0,
      terms: await this.promises.now(tx, trip),
    };
  }

  /** One that no trip of the pairing has: whoever says another trip's is told so. */
  private async freeCode(tx: Tx, pairingId: string): Promise<string> {
    for (;;) {
      const code = this.random.digits(6);
      if (!(await this.bookings.byCode(tx, pairingId, code))) return code;
    }
  }

  private async follow(tx: Tx, trip: Trip, { id, accountId, state, adults, children, heldUntil, queueNo }: TripBooking): Promise<void> {
    await tx.audit({ action: 'trip.booked', subjectType: 'trip_booking', subjectId: id, after: { tripId: trip.id, state, adults, children, queueNo } });
    if (heldUntil) return enqueueHoldEnd(tx, id, heldUntil);
    await this.notices.post(tx, { accountId, kind: 'trip_waiting', subjectId: id, title: `${trip.title}，你家排上候补`, body: `${dateText(trip.date)}的村游满了。有名额空出来，按顺序问你家，全家一起，不拆开。`, place: tripBookingPlace(id) });
  }
}

const sumOfWishes = (wishes: readonly ExtraWish[]): number => sumFen(wishes.map(({ count, priceFen }) => fen(count * priceFen)));
