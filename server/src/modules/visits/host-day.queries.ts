import { type Actor, businessDateOf, type HostDayPage } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Clock, Database, requirePermission } from '../../platform';
import { Households } from '../catalogue/public';
import { needWords } from './need-words';
import { TripProblems } from './trip-problems';
import { TripRepository } from './trip.repository';

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
  ) {}

  /** @throws Refusal NOT_FOUND for another household */
  async page(actor: Actor, householdId: string): Promise<HostDayPage> {
    requirePermission(actor, 'trip:host', householdId);
    const now = await this.clock.now();
    const { pairingId } = await this.households.get(this.database, householdId);
    const coming = await this.trips.coming(this.database, [pairingId], businessDateOf(now));
    const pages: HostTrip[] = [];
    for (const trip of coming) {
      const toSeat = await this.problems.of(this.database, trip);
      if (!toSeat.hosts.some((host) => host.householdId === householdId)) continue;
      const here = toSeat.bookings.map((booking, at) => ({ booking, family: toSeat.problem.families[at]! })).filter(({ booking }) => booking.householdId === householdId);
      const sum = (of: (each: (typeof here)[number]) => number) => here.reduce((all, each) => all + of(each), 0);
      pages.push({
        tripId: trip.id, title: trip.title, date: trip.date, from: trip.startsAt.toISOString(), heads: sum(({ booking }) => booking.adults + booking.children), children: sum(({ booking }) => booking.children),
        families: here.map(({ booking: { id, adults, children }, family }) => ({ bookingId: id, name: family.name, adults, children, needs: needWords(toSeat.details.get(id)!) })),
        tasks: trip.programme.map(({ time, title, detail }) => `${time} ${title}，${detail}`),
      });
    }
    return { serverNow: now.toISOString(), trips: pages };
  }
}
