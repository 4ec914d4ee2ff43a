import { type Actor, businessDateOf, type TripForm } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Clock, Database, Refusal, requirePermission } from '../../platform';
import { Households } from '../catalogue/public';
import { Pairings } from '../pairing/public';
import { Tables } from '../plaques/public';
import { fieldsOf, templateAfter } from './domain/trip-template';
import type { Trip } from './domain/trip';
import { HostRepository, type TripHost } from './host.repository';
import { plaqueObstacle } from './solver/constraints';
import { TripRepository } from './trip.repository';

/** 新建 and 改村游: the form, filled. */
@Injectable()
export class TripFormQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly pairings: Pairings,
    private readonly households: Households,
    private readonly trips: TripRepository,
    private readonly hosts: HostRepository,
    private readonly tables: Tables,
  ) {}

  /** @throws Refusal NOT_FOUND for another pairing's trip */
  async form(actor: Actor, pairingId: string, tripId?: string): Promise<TripForm> {
    requirePermission(actor, 'trip:manage', pairingId);
    const now = await this.clock.now();
    const trip = tripId === undefined ? null : await this.trips.byId(this.database, tripId);
    if (tripId !== undefined && trip?.pairingId !== pairingId) throw new Refusal('NOT_FOUND');
    const last = trip ?? (await this.trips.ofPairing(this.database, pairingId))[0] ?? null;
    const choices = await this.choices(pairingId);
    const may = new Set(choices.filter(({ obstacle }) => trip || !obstacle).map(({ householdId }) => householdId));
    const hosts = last ? (await this.hosts.ofTrip(this.database, last.id)).filter(({ householdId }) => may.has(householdId)) : [];
    return {
      serverNow: now.toISOString(), pairingId, ...this.head(trip), ...(trip ? fieldsOf(trip) : templateAfter(last, businessDateOf(now))),
      ...(trip?.backupDate ? { backupDate: trip.backupDate } : {}), hosts: hosts.map(offerOf), choices,
    };
  }

  private head(trip: Trip | null): Pick<TripForm, 'tripId' | 'revision' | 'state' | 'familiesTaken' | 'seatsTaken'> {
    if (!trip) return { tripId: null, revision: 0, state: 'draft', familiesTaken: 0, seatsTaken: 0 };
    const { id, revision, state, familiesTaken, seatsTaken } = trip;
    return { tripId: id, revision, state, familiesTaken, seatsTaken };
  }

  private async choices(pairingId: string): Promise<TripForm['choices']> {
    const { villageId } = await this.pairings.get(pairingId);
    const households = await this.households.ofVillage(this.database, villageId);
    const standing = await this.tables.standing(this.database, villageId, households.map(({ id }) => id));
    return households.map(({ id, farmerName, plaqueNumber }) => ({
      householdId: id, name: `${plaqueNumber} 号 ${farmerName}家`, obstacle: plaqueObstacle(standing.get(id)!, '') ?? null, until: standing.get(id)!.until ?? null,
    }));
  }
}

function offerOf({ householdId, seats, plots, perPersonFen, menuAllergens, bathroom, stairs }: TripHost): TripForm['hosts'][number] {
  return { householdId, seats, plots, perPersonFen, menuAllergens, bathroom, stairs };
}
