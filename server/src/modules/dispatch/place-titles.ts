import { Injectable } from '@nestjs/common';
import type { Queryable } from '../../platform';
import { type HouseholdBrief, Households } from '../catalogue/public';
import { type PairingBrief, PickupPoints } from '../pairing/public';

/** What doors, gates and the station are called, by id. */
@Injectable()
export class PlaceTitles {
  constructor(
    private readonly points: PickupPoints,
    private readonly households: Households,
  ) {}

  async ofIds(from: Queryable, pairing: PairingBrief, householdIds: readonly string[]): Promise<Map<string, string>> {
    return this.of(pairing, [...(await this.households.byIds(from, [...new Set(householdIds)])).values()]);
  }

  async of(pairing: PairingBrief, households: readonly HouseholdBrief[]): Promise<Map<string, string>> {
    const points = await this.points.ofPairing(pairing.id);
    return new Map([
      [pairing.villageId, pairing.station.name],
      ...points.map(({ id, compoundName, shortName }): [string, string] => [id, `${compoundName}${shortName}`]),
      ...households.map(({ id, plaqueNumber, farmerName }): [string, string] => [id, `${plaqueNumber} 号园 ${farmerName}`]),
    ]);
  }
}
