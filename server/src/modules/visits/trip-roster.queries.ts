import { type Actor, type RosterFamily, type TripRoster } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Clock, Database, type Queryable } from '../../platform';
import { Households } from '../catalogue/public';
import { TripCostRepository } from './after/trip-cost.repository';
import { BookingRepository } from './booking.repository';
import { type CheckIn, CheckInRepository } from './check-in.repository';
import { type ExtraOrder, extraIncome } from './domain/extras';
import { busesOf, lightsOf, namesAreOpen } from './domain/trip-day';
import { HOLDING, peopleOf, type Trip, type TripBooking } from './domain/trip';
import { ExtraRepository } from './extra.repository';
import { needWords } from './need-words';
import { PeopleRepository, type TripPerson } from './people.repository';
import { TripBoardQueries } from './trip-board.queries';
import { presentPerson } from './trip-people.use-case';
import { type TripToSeat, TripProblems } from './trip-problems';
import { TripRepository } from './trip.repository';

interface Facts {
  readonly toSeat: TripToSeat;
  readonly people: readonly TripPerson[];
  readonly checkIns: readonly CheckIn[];
  readonly buses: ReadonlyMap<string, number>;
  readonly extras: readonly ExtraOrder[];
  /** Households whose extras were ordered, by name. */
  readonly sellers: ReadonlyMap<string, string>;
}

/** 点名: who comes, by bus and household, and who is missing. No names of children. */
@Injectable()
export class TripRosterQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly trips: TripRepository,
    private readonly boards: TripBoardQueries,
    private readonly bookings: BookingRepository,
    private readonly problems: TripProblems,
    private readonly people: PeopleRepository,
    private readonly checkIns: CheckInRepository,
    private readonly extras: ExtraRepository,
    private readonly households: Households,
    private readonly costs: TripCostRepository,
  ) {}

  /** @throws Refusal NOT_FOUND for another pairing's */
  async roster(actor: Actor, tripId: string): Promise<TripRoster> {
    await this.boards.own(this.database, actor, tripId);
    return this.rosterIn(this.database, await this.clock.now(), actor, tripId);
  }

  async rosterIn(from: Queryable, now: Date, actor: Actor, tripId: string): Promise<TripRoster> {
    const trip = (await this.trips.byId(from, tripId))!;
    const toSeat = await this.problems.of(from, trip);
    const people = await this.people.ofTrip(from, tripId);
    const extras = await this.paidExtras(from, tripId, toSeat);
    const facts: Facts = { toSeat, people, extras, sellers: await this.names(from, extras), checkIns: await this.checkIns.ofTrip(from, tripId), buses: busesOf(toSeat.bookings, trip.buses) };
    return {
      serverNow: now.toISOString(), tripId, title: trip.title, date: trip.date, points: pointsOf(trip), families: toSeat.bookings.map((booking, at) => familyOf(booking, at, facts)), buses: trip.buses,
      lights: lightsOf(await this.bookings.inState(from, tripId, HOLDING), people), confirmedAt: trip.confirmedAt?.toISOString() ?? null, namesOpen: trip.leaderId === actor.accountId && namesAreOpen(trip, now),
      settledAt: trip.settledAt?.toISOString() ?? null, over: now >= trip.endsAt, hosts: hostsOf(facts), costs: await this.costs.ofTrip(from, tripId),
    };
  }

  private async names(from: Queryable, extras: readonly ExtraOrder[]): Promise<Map<string, string>> {
    const households = await this.households.byIds(from, [...new Set(extras.map(({ householdId }) => householdId))]);
    return new Map([...households].map(([id, { farmerName }]) => [id, `${farmerName}家`]));
  }

  private async paidExtras(from: Queryable, tripId: string, { bookings }: TripToSeat): Promise<ExtraOrder[]> {
    const paid = new Set(bookings.map(({ id }) => id));
    return (await this.extras.linesOf(from, 'trip_id', tripId)).filter(({ bookingId }) => paid.has(bookingId));
  }
}

export function pointsOf({ programme, startsAt }: Trip): TripRoster['points'] {
  return [{ point: 0, time: startsAt.toISOString(), title: '集合上车' }, ...programme.map(({ time, title }, at) => ({ point: at + 1, time, title }))];
}

function familyOf(booking: TripBooking, at: number, { toSeat, people, checkIns, buses }: Facts): RosterFamily {
  const { id, children, householdId } = booking;
  return {
    bookingId: id, name: toSeat.problem.families[at]!.name, code: booking.code ?? '', heads: peopleOf(booking), children, needs: needWords(toSeat.details.get(id)!), bus: buses.get(id)!,
    householdName: toSeat.hosts.find((host) => host.householdId === householdId)?.name ?? null, checkedIn: checkIns.filter(({ bookingId }) => bookingId === id).map(({ point }) => point),
    people: people.filter(({ bookingId }) => bookingId === id).map(presentPerson),
  };
}

/** What each household earned: the heads that were there, at its price, and its extras. Who only sells extras hosts nobody. */
function hostsOf({ toSeat, checkIns, extras, sellers }: Facts): TripRoster['hosts'] {
  const came = new Set(checkIns.map(({ bookingId }) => bookingId));
  const hosts = toSeat.hosts.map(({ householdId, name, perPersonFen }) => {
    const heads = toSeat.bookings.filter((booking) => booking.householdId === householdId && came.has(booking.id)).reduce((sum, booking) => sum + peopleOf(booking), 0);
    return { householdId, name, heads, fen: heads * perPersonFen };
  });
  const others = [...sellers].filter(([id]) => !hosts.some(({ householdId }) => householdId === id)).map(([householdId, name]) => ({ householdId, name, heads: 0, fen: 0 }));
  return [...hosts, ...others].map((host) => ({ ...host, ...extraIncome(extras, host.householdId) }));
}
