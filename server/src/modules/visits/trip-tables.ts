import type { TripHostRequest } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Refusal, type Tx } from '../../platform';
import { Households } from '../catalogue/public';
import { Tables } from '../plaques/public';
import { BookingRepository } from './booking.repository';
import { offersLess, sameOffer } from './domain/table-offer';
import type { Trip } from './domain/trip';
import { HostRepository } from './host.repository';

/** The tables of a trip: who may have one, and who has to be seated anew when one goes. */
@Injectable()
export class TripTables {
  constructor(
    private readonly hosts: HostRepository,
    private readonly households: Households,
    private readonly tables: Tables,
    private readonly bookings: BookingRepository,
  ) {}

  /** Only tables that may host on that day, at the village's price where it has one. @throws Refusal NOT_FOUND, INVALID_INPUT, TABLE_WITHOUT_PLAQUE */
  async add(tx: Tx, { id, pairingId, date }: Pick<Trip, 'id' | 'pairingId' | 'date'>, hosts: readonly TripHostRequest[]): Promise<void> {
    const known = await this.households.byIds(tx, hosts.map(({ householdId }) => householdId));
    if (new Set(hosts.map(({ householdId }) => householdId)).size < hosts.length) throw new Refusal('INVALID_INPUT', { hosts: 'a household twice' });
    for (const host of hosts) {
      const household = known.get(host.householdId);
      if (household?.pairingId !== pairingId) throw new Refusal('NOT_FOUND');
      const { state, until } = (await this.tables.standing(tx, household.villageId, [household.id])).get(household.id)!;
      if (state !== 'awarded' || (until !== undefined && until < date)) throw new Refusal('TABLE_WITHOUT_PLAQUE', { name: `${household.farmerName}家` });
      const perPersonFen = (await this.tables.priceOn(tx, household.villageId, date)) ?? host.perPersonFen;
      await this.hosts.insert(tx, id, pairingId, { ...plain(host), perPersonFen, name: `${household.farmerName}家`, suspended: false });
    }
  }

  /** As the form has them, at the price they were made with; who sat at a table that is gone, or offers less than it did, is to be seated anew. @throws Refusal as `add` */
  async change(tx: Tx, trip: Trip, hosts: readonly TripHostRequest[]): Promise<void> {
    const before = await this.hosts.ofTrip(tx, trip.id);
    const known = new Set(before.map(({ householdId }) => householdId));
    await this.add(tx, trip, hosts.filter(({ householdId }) => !known.has(householdId)));
    for (const table of before) {
      const now = hosts.find(({ householdId }) => householdId === table.householdId);
      if (now && sameOffer(table, now)) continue;
      await (now ? this.hosts.update(tx, trip.id, now) : this.hosts.remove(tx, trip.id, table.householdId));
      if (!now || offersLess(table, now)) await this.unseat(tx, trip.id, table.householdId, now ? `${table.name}的餐桌变了` : `${table.name}这次不接待了`);
    }
    if (hosts.length !== before.length || hosts.some(({ householdId }) => !known.has(householdId)))
      await tx.audit({ action: 'trip.hosts-changed', subjectType: 'trip', subjectId: trip.id, before: { households: [...known] }, after: { households: hosts.map(({ householdId }) => householdId) }, reason: '领队换接待的人家' });
  }

  /** How many families have to be seated anew. */
  async unseat(tx: Tx, tripId: string, householdId: string, why: string): Promise<number> {
    const here = (await this.bookings.inState(tx, tripId, ['deposit_paid'])).filter((booking) => booking.householdId === householdId);
    for (const { id } of here) {
      await this.bookings.seat(tx, id, null);
      await tx.audit({ action: 'trip.family-unseated', subjectType: 'trip_booking', subjectId: id, before: { householdId }, after: { householdId: null }, reason: why });
    }
    return here.length;
  }
}

function plain({ householdId, seats, plots, perPersonFen, menuAllergens, bathroom, stairs }: TripHostRequest): TripHostRequest {
  return { householdId, seats, plots, perPersonFen, menuAllergens, bathroom, stairs };
}
