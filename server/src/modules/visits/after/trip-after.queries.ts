import type { Actor, TripAfterPage } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Clock, Database, type Queryable } from '../../../platform';
import { Accounts } from '../../identity/public';
import { tenthsOf } from '../../ratings/public';
import { BookingRepository } from '../booking.repository';
import type { TripBooking } from '../domain/trip';
import { HostRepository } from '../host.repository';
import { TripBoardQueries } from '../trip-board.queries';
import { TripRepository } from '../trip.repository';
import { erasedAt, TripAfterFacts } from './trip-after-facts';
import { type TripRating, TripRatingRepository } from './trip-rating.repository';

/** 回来以后: what families said, and the photos, for the pairing's organisers. */
@Injectable()
export class TripAfterQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly trips: TripRepository,
    private readonly boards: TripBoardQueries,
    private readonly bookings: BookingRepository,
    private readonly hosts: HostRepository,
    private readonly accounts: Accounts,
    private readonly ratings: TripRatingRepository,
    private readonly facts: TripAfterFacts,
  ) {}

  /** @throws Refusal NOT_FOUND for another pairing's */
  async page(actor: Actor, tripId: string): Promise<TripAfterPage> {
    await this.boards.own(this.database, actor, tripId);
    return this.pageIn(this.database, await this.clock.now(), actor, tripId);
  }

  async pageIn(from: Queryable, now: Date, actor: Actor, tripId: string): Promise<TripAfterPage> {
    const trip = (await this.trips.byId(from, tripId))!;
    const ratings = await this.ratings.ofTrip(from, tripId);
    const families = new Map((await this.bookings.inState(from, tripId, ['deposit_paid'])).map((booking) => [booking.id, booking]));
    const names = await this.accounts.names(from, [...families.values()].map(({ accountId }) => accountId));
    const hosts = new Map((await this.hosts.ofTrip(from, tripId)).map(({ householdId, name }) => [householdId, name]));
    return {
      serverNow: now.toISOString(), tripId, title: trip.title, over: now >= trip.endsAt, leads: trip.leaderId === actor.accountId, tenths: tenthsOf(ratings.reduce((sum, { stars }) => sum + stars, 0), ratings.length),
      ratings: ratings.map((rating) => presentRating(rating, families.get(rating.bookingId), names, hosts)), photoIds: await this.facts.photoIds(from, tripId), until: erasedAt(trip).toISOString(),
    };
  }
}

function presentRating({ bookingId, householdId, stars, hostStars, text, hidden }: TripRating, booking: TripBooking | undefined, names: ReadonlyMap<string, string>, hosts: ReadonlyMap<string, string>): TripAfterPage['ratings'][number] {
  const name = `${(booking && names.get(booking.accountId)) ?? ''}一家`;
  return { bookingId, name, stars, hostName: householdId === null ? null : (hosts.get(householdId) ?? ''), hostStars, text, hidden };
}
