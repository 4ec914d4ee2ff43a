import { Injectable } from '@nestjs/common';
import { FieldCipher, type Queryable } from '../../platform';
import { Accounts } from '../identity/public';
import { Pairings } from '../pairing/public';
import { Tables, type TableStanding } from '../plaques/public';
import { BookingRepository } from './booking.repository';
import type { FamilyDetails, Trip, TripBooking } from './domain/trip';
import { HostRepository, type TripHost } from './host.repository';
import type { Placement, TripFamily, TripHousehold, TripProblem } from './solver/problem';

export interface TripToSeat {
  readonly problem: TripProblem & { readonly current: Placement };
  readonly bookings: readonly TripBooking[];
  readonly hosts: readonly TripHost[];
  readonly details: ReadonlyMap<string, FamilyDetails>;
}

const nothingKnown: FamilyDetails = { childBands: [], allergies: [], needs: [] };

/** A trip as the planner's question: its paid families, its hosts, and who sits where now. */
@Injectable()
export class TripProblems {
  constructor(
    private readonly bookings: BookingRepository,
    private readonly hosts: HostRepository,
    private readonly accounts: Accounts,
    private readonly tables: Tables,
    private readonly pairings: Pairings,
    private readonly cipher: FieldCipher,
  ) {}

  async of(from: Queryable, trip: Trip): Promise<TripToSeat> {
    const bookings = await this.bookings.inState(from, trip.id, ['deposit_paid']);
    const hosts = await this.hosts.ofTrip(from, trip.id);
    const incomes = await this.hosts.incomes(from, trip.pairingId, trip.id);
    const names = await this.accounts.names(from, bookings.map(({ accountId }) => accountId));
    const details = new Map(bookings.map((booking) => [booking.id, this.open(booking)]));
    const families = bookings.map((booking) => familyOf(booking, `${names.get(booking.accountId) ?? ''}一家`, details.get(booking.id)!, bookings));
    const { villageId } = await this.pairings.get(trip.pairingId);
    const standing = await this.tables.standing(from, villageId, hosts.map(({ householdId }) => householdId));
    const households = hosts.map((host) => householdOf(host, incomes.get(host.householdId) ?? 0, standing.get(host.householdId)!));
    return { problem: { dates: [trip.date], families, households, current: placementOf(bookings, trip.date) }, bookings, hosts, details };
  }

  open({ familySealed }: TripBooking): FamilyDetails {
    return familySealed === null ? nothingKnown : (JSON.parse(this.cipher.decrypt(familySealed)) as FamilyDetails);
  }
}

function familyOf({ id, adults, children, friendCode }: TripBooking, name: string, { allergies, needs }: FamilyDetails, all: readonly TripBooking[]): TripFamily {
  const friends = friendCode === null ? [] : all.filter((other) => other.friendCode === friendCode && other.id !== id).map((other) => other.id);
  return {
    id, name, adults, children, allergies, friends, maySplit: false, dates: [], plots: 1,
    noStairs: needs.includes('no_stairs') || needs.includes('stroller'), bathroom: needs.includes('bathroom'),
  };
}

function householdOf(host: TripHost, incomeFen: number, standing: TableStanding): TripHousehold {
  const { householdId: id, name, seats, plots, menuAllergens, bathroom, stairs, perPersonFen, suspended } = host;
  return { id, name, seats, plots, dates: [], plaque: suspended ? { state: 'suspended' } : standing, menuAllergens, bathroom, stairs, incomeFen, perPersonFen, perFamilyFen: 0 };
}

function placementOf(bookings: readonly TripBooking[], date: string): Placement {
  return new Map(bookings.flatMap(({ id, householdId, adults, children }) => (householdId === null ? [] : [[id, [{ householdId, date, adults, children }]] as const])));
}
