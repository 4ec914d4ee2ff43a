import { type Actor, businessDateOf, type HostDayPage } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Clock, Database, type Queryable, requirePermission } from '../../platform';
import { Households } from '../catalogue/public';
import { tenthsOf } from '../ratings/public';
import { type TripRating, TripRatingRepository } from './after/trip-rating.repository';
import type { ExtraOrder } from './domain/extras';
import type { Trip } from './domain/trip';
import { ExtraRepository } from './extra.repository';
import { needWords } from './need-words';
import { type TripToSeat, TripProblems } from './trip-problems';
import { TripRepository } from './trip.repository';
import { presentExtraLine } from './visits.presenter';

/** Words that a household reads. */
const LATEST = 5;

type HostTrip = HostDayPage['trips'][number];

/** 来的人家: heads, allergies and what to pick and cook; no names of children, no phones. */
@Injectable()
export class HostDayQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly trips: TripRepository,
    private readonly problems: TripProblems,
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
    const coming = await this.trips.coming(from, [pairingId], businessDateOf(now));
    const pages: HostTrip[] = [];
    for (const trip of coming) {
      const toSeat = await this.problems.of(from, trip);
      const extras = (await this.extras.linesOf(from, 'trip_id', trip.id)).filter((line) => line.householdId === householdId);
      if (extras.length > 0 || toSeat.hosts.some((host) => host.householdId === householdId)) pages.push(pageOf(trip, toSeat, householdId, extras));
    }
    return { serverNow: now.toISOString(), trips: pages, rated: ratedOf(await this.ratings.hostSum(from, householdId), await this.ratings.ofHost(from, householdId, LATEST)) };
  }
}

/** Hidden words are not read; their stars count. */
function ratedOf({ count, stars }: { readonly count: number; readonly stars: number }, latest: readonly TripRating[]): HostDayPage['rated'] {
  return count === 0 ? null : { tenths: tenthsOf(stars, count)!, count, words: latest.filter(({ hidden, text }) => !hidden && text !== '').map(({ text }) => text) };
}

function pageOf(trip: Trip, { bookings, problem, details }: TripToSeat, householdId: string, extras: readonly ExtraOrder[]): HostTrip {
  const all = bookings.map((booking, at) => ({ booking, family: problem.families[at]! }));
  const names = new Map(all.map(({ booking, family }) => [booking.id, family.name]));
  const here = all.filter(({ booking }) => booking.householdId === householdId);
  const sum = (of: (each: (typeof here)[number]) => number) => here.reduce((total, each) => total + of(each), 0);
  return {
    tripId: trip.id, title: trip.title, date: trip.date, from: trip.startsAt.toISOString(), heads: sum(({ booking }) => booking.adults + booking.children), children: sum(({ booking }) => booking.children),
    families: here.map(({ booking: { id, adults, children }, family }) => ({ bookingId: id, name: family.name, adults, children, needs: needWords(details.get(id)!) })),
    extras: extras.filter(({ bookingId }) => names.has(bookingId)).map((line) => ({ ...presentExtraLine(line), family: names.get(line.bookingId)! })),
    tasks: trip.programme.map(({ time, title, detail }) => `${time} ${title}，${detail}`),
  };
}
