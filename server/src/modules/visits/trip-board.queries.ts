import { type Actor, type BoardFamily, type BoardTable, type OrganiserTrips, type TripBoard } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Clock, Database, type Queryable, Refusal, requirePermission } from '../../platform';
import type { FamilyDetails, Trip } from './domain/trip';
import { needWords } from './need-words';
import { gini } from './solver/gini';
import { type TripToSeat, TripProblems } from './trip-problems';
import { TripRepository } from './trip.repository';
import { presentCard } from './visits.presenter';

/** 分桌: families × households, for the trip's organiser. */
@Injectable()
export class TripBoardQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly trips: TripRepository,
    private readonly problems: TripProblems,
  ) {}

  async list(actor: Actor, pairingId: string): Promise<OrganiserTrips> {
    requirePermission(actor, 'trip:manage', pairingId);
    const trips = await this.trips.ofPairing(this.database, pairingId);
    return { serverNow: (await this.clock.now()).toISOString(), trips: trips.map(presentCard) };
  }

  /** @throws Refusal NOT_FOUND for another pairing's */
  async board(actor: Actor, tripId: string): Promise<TripBoard> {
    await this.own(this.database, actor, tripId);
    return this.boardIn(this.database, await this.clock.now(), tripId);
  }

  async own(from: Queryable, actor: Actor, tripId: string): Promise<Trip> {
    const trip = await this.trips.byId(from, tripId);
    if (!trip) throw new Refusal('NOT_FOUND');
    requirePermission(actor, 'trip:manage', trip.pairingId);
    return trip;
  }

  async boardIn(from: Queryable, now: Date, tripId: string, reasons: ReadonlyMap<string, string> = new Map()): Promise<TripBoard> {
    const trip = (await this.trips.byId(from, tripId))!;
    const toSeat = await this.problems.of(from, trip);
    return {
      ...presentCard(trip), serverNow: now.toISOString(), backupDate: trip.backupDate, waitingFamilies: trip.waiting, giniPercent: Math.round(giniOf(toSeat) * 100),
      paidFamilies: toSeat.problem.families.map((family, at) => familyRow(family, toSeat.bookings[at]!.householdId, toSeat.details.get(family.id)!, reasons.get(family.id) ?? null)),
      tables: toSeat.hosts.map((host) => tableRow(host, toSeat)),
    };
  }
}

function familyRow({ id, name, adults, children }: { id: string; name: string; adults: number; children: number }, householdId: string | null, details: FamilyDetails, reason: string | null): BoardFamily {
  return { bookingId: id, name, adults, children, needs: needWords(details), householdId, reason };
}

function tableRow({ householdId, name, seats }: TripToSeat['hosts'][number], { bookings }: TripToSeat): BoardTable {
  return { householdId, name, seats, taken: headsAt(bookings, householdId) };
}

function headsAt(bookings: TripToSeat['bookings'], householdId: string): number {
  return bookings.filter((booking) => booking.householdId === householdId).reduce((sum, { adults, children }) => sum + adults + children, 0);
}

/** Over the households that may host. */
function giniOf({ problem, hosts, bookings }: TripToSeat): number {
  const hosting = hosts.filter(({ suspended }) => !suspended);
  return gini(hosting.map(({ householdId, perPersonFen }) => problem.households.find(({ id }) => id === householdId)!.incomeFen + headsAt(bookings, householdId) * perPersonFen));
}
