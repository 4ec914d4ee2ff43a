import { Injectable } from '@nestjs/common';
import type { Queryable } from '../../platform';
import { Pairings } from '../pairing/public';
import { Tables } from '../plaques/public';
import type { Trip, TripTerms } from './domain/trip';
import { HostRepository } from './host.repository';

/** What a family that books now is promised for the day of the trip; it stays with the booking whatever the committee sets later. */
@Injectable()
export class TripPromises {
  constructor(
    private readonly pairings: Pairings,
    private readonly tables: Tables,
    private readonly hosts: HostRepository,
  ) {}

  async now(from: Queryable, { id, pairingId, date }: Trip): Promise<TripTerms> {
    const { villageId } = await this.pairings.get(pairingId);
    const prices = new Set((await this.hosts.ofTrip(from, id)).map(({ perPersonFen }) => perPersonFen));
    return { standards: await this.tables.standardOn(from, villageId, date), tableFen: prices.size === 1 ? [...prices][0]! : null };
  }
}
