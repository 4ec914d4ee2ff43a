import { type Actor, businessDateOf, type HostDayPage } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Clock, Database, type Queryable, requirePermission } from '../../platform';
import { Households } from '../catalogue/public';
import { Accounts } from '../identity/public';
import { tenthsOf } from '../ratings/public';
import { type TripRating, TripRatingRepository } from './after/trip-rating.repository';
import { BookingRepository } from './booking.repository';
import type { ExtraOrder } from './domain/extras';
import { peopleOf, type Trip, type TripBooking } from './domain/trip';
import { ExtraRepository } from './extra.repository';
import { needWords } from './need-words';
import { TripProblems } from './trip-problems';
import { TripRepository } from './trip.repository';
import { presentExtraLine } from './visits.presenter';

/** Words that a household reads. */
const LATEST = 5;

type HostTrip = HostDayPage['trips'][number];

/** A family that eats here, or only buys here. */
interface Guest {
  readonly booking: TripBooking;
  readonly name: string;
  readonly needs: readonly string[];
  readonly here: boolean;
}

/** 来的人家: heads, allergies and what to pick and cook; no names of children, no phones. */
@Injectable()
export class HostDayQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly trips: TripRepository,
    private readonly problems: TripProblems,
    private readonly bookings: BookingRepository,
    private readonly accounts: Accounts,
    private readonly households: Households,
    private readonly extras: ExtraRepository,
    private readonly ratings: TripRatingRepository,
  ) {}

  /** @throws Refusal NOT_FOUND for another household */
  async page(actor: Actor, householdId: string): Promise<HostDayPage> {
    requirePermission(actor, 'trip:host', householdId);
    return this.pageIn(this.database, await this.clock.now(), householdId);
  }

  async pageIn(from: Queryable, now: Date, householdId: string): Promise<HostDayPage> {
    const { pairingId } = await this.households.get(from, householdId);
    const trips = await this.trips.comingTo(from, pairingId, householdId, businessDateOf(now));
    const guests = await this.guests(from, trips.map(({ id }) => id), householdId);
    const pages = trips.map((trip) => pageOf(trip, guests.families.filter(({ booking }) => booking.tripId === trip.id), guests.extras.filter(({ tripId }) => tripId === trip.id)));
    return { serverNow: now.toISOString(), trips: pages, rated: ratedOf(await this.ratings.hostSum(from, householdId), await this.ratings.ofHost(from, householdId, LATEST)) };
  }

  /** Of all these trips at once: who sits here, and who has ordered something here. */
  private async guests(from: Queryable, tripIds: readonly string[], householdId: string): Promise<{ families: Guest[]; extras: ExtraOrder[] }> {
    const extras = await this.extras.soldBy(from, householdId, tripIds);
    const buyers = new Set(extras.map(({ bookingId }) => bookingId));
    const bookings = (await this.bookings.paidOf(from, tripIds)).filter((booking) => booking.householdId === householdId || buyers.has(booking.id));
    const names = await this.accounts.names(from, bookings.map(({ accountId }) => accountId));
    const families = bookings.map((booking) => ({ booking, name: `${names.get(booking.accountId) ?? ''}一家`, needs: needWords(this.problems.open(booking)), here: booking.householdId === householdId }));
    return { families, extras };
  }
}

/** Hidden words are not read; their stars count. */
function ratedOf({ count, stars }: { readonly count: number; readonly stars: number }, latest: readonly TripRating[]): HostDayPage['rated'] {
  return count === 0 ? null : { tenths: tenthsOf(stars, count)!, count, words: latest.filter(({ hidden, text }) => !hidden && text !== '').map(({ text }) => text) };
}

function pageOf(trip: Trip, guests: readonly Guest[], extras: readonly ExtraOrder[]): HostTrip {
  const names = new Map(guests.map(({ booking, name }) => [booking.id, name]));
  const here = guests.filter((guest) => guest.here);
  const sum = (of: (booking: TripBooking) => number) => here.reduce((total, { booking }) => total + of(booking), 0);
  return {
    tripId: trip.id, title: trip.title, date: trip.date, from: trip.startsAt.toISOString(), heads: sum(peopleOf), children: sum(({ children }) => children),
    families: here.map(({ booking: { id, adults, children }, name, needs }) => ({ bookingId: id, name, adults, children, needs })),
    extras: extras.filter(({ bookingId }) => names.has(bookingId)).map((line) => ({ ...presentExtraLine(line), family: names.get(line.bookingId)! })),
    tasks: trip.programme.map(({ time, title, detail }) => `${time} ${title}，${detail}`),
  };
}
