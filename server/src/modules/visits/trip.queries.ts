import { type Actor, businessDateOf, type TripBookingPage, type TripExtra, type TripPage, type TripParty, type TripsPage } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Clock, Database, type Queryable, Refusal, requirePermission } from '../../platform';
import { Households } from '../catalogue/public';
import { OwnPairings } from '../pairing/public';
import { TripRatingRepository } from './after/trip-rating.repository';
import { BookingRepository } from './booking.repository';
import { GUARDIAN_CONSENT } from './domain/trip';
import { ExtraRepository } from './extra.repository';
import { HostRepository } from './host.repository';
import { TripRepository } from './trip.repository';
import { TripProblems } from './trip-problems';
import { presentBooking, presentCard, presentExtra, presentParty, presentTrip } from './visits.presenter';

/** What residents read of trips. */
@Injectable()
export class TripQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly ownPairings: OwnPairings,
    private readonly trips: TripRepository,
    private readonly bookings: BookingRepository,
    private readonly hosts: HostRepository,
    private readonly problems: TripProblems,
    private readonly extras: ExtraRepository,
    private readonly households: Households,
    private readonly ratings: TripRatingRepository,
  ) {}

  /** Trips of the pairing of one's own compound; of all who trade while no gate is chosen. */
  async list(actor: Actor): Promise<TripsPage> {
    requirePermission(actor, 'trip:book', actor.accountId);
    const now = await this.clock.now();
    const pairings = await this.ownPairings.of(actor.accountId);
    const trips = await this.trips.coming(this.database, pairings.map(({ id }) => id), businessDateOf(now));
    const [villageName = null, ...others] = new Set(pairings.map((pairing) => pairing.villageName));
    return { serverNow: now.toISOString(), villageName: others.length > 0 ? null : villageName, trips: trips.map(presentCard) };
  }

  /** @throws Refusal NOT_FOUND, for a draft too */
  async trip(actor: Actor, tripId: string): Promise<TripPage> {
    requirePermission(actor, 'trip:book', actor.accountId);
    const trip = await this.trips.byId(this.database, tripId);
    if (!trip || trip.state === 'draft') throw new Refusal('NOT_FOUND');
    const bookingId = await this.bookings.openOf(this.database, tripId, actor.accountId);
    return presentTrip(trip, { now: await this.clock.now(), consent: GUARDIAN_CONSENT, bookingId, extras: await this.extrasOf(this.database, tripId), rated: await this.ratings.pairingSum(this.database, trip.pairingId), tables: (await this.hosts.ofTrip(this.database, tripId)).length });
  }

  /** @throws Refusal NOT_FOUND for another family's */
  async booking(actor: Actor, bookingId: string): Promise<TripBookingPage> {
    const booking = await this.bookings.byId(this.database, bookingId);
    if (!booking) throw new Refusal('NOT_FOUND');
    requirePermission(actor, 'trip:book', booking.accountId);
    return this.bookingIn(this.database, await this.clock.now(), bookingId);
  }

  /** The family as it is, to be changed. @throws Refusal NOT_FOUND for another family's */
  async party(actor: Actor, bookingId: string): Promise<TripParty> {
    const booking = await this.bookings.byId(this.database, bookingId);
    if (!booking) throw new Refusal('NOT_FOUND');
    requirePermission(actor, 'trip:book', booking.accountId);
    const trip = (await this.trips.byId(this.database, booking.tripId))!;
    return presentParty(booking, trip, { now: await this.clock.now(), details: this.problems.open(booking) });
  }

  async bookingIn(from: Queryable, now: Date, bookingId: string): Promise<TripBookingPage> {
    const booking = (await this.bookings.byId(from, bookingId))!;
    const trip = (await this.trips.byId(from, booking.tripId))!;
    const ahead = booking.state !== 'waitlisted' ? null : await this.bookings.ahead(from, trip.id, booking.queueNo!);
    const householdName = booking.householdId === null ? null : await this.hosts.nameOf(from, trip.id, booking.householdId);
    return presentBooking(booking, trip, { now, ahead, householdName, extras: await this.extrasOf(from, trip.id), lines: await this.extras.linesOf(from, 'booking_id', bookingId) });
  }

  private async extrasOf(from: Queryable, tripId: string): Promise<TripExtra[]> {
    const extras = await this.extras.ofTrip(from, tripId);
    if (extras.length === 0) return [];
    const households = await this.households.byIds(from, [...new Set(extras.map(({ householdId }) => householdId))]);
    return extras.map((extra) => presentExtra(extra, new Map([...households].map(([id, { farmerName }]) => [id, `${farmerName}家`]))));
  }
}
