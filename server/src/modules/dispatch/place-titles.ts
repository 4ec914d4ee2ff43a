import { Injectable } from '@nestjs/common';
import type { Queryable } from '../../platform';
import { Households } from '../catalogue/public';
import { type PairingBrief, PickupPoints } from '../pairing/public';

/** What doors, gates and the station are called, by id. */
@Injectable()
export class PlaceTitles {
  constructor(
    private readonly points: PickupPoints,
    private readonly households: Households,
  ) {}

  async of(from: Queryable, pairing: PairingBrief, householdIds: readonly string[]): Promise<Map<string, string>> {
    const points = await this.points.ofPairing(pairing.id);
    const households = await this.households.byIds(from, [...new Set(householdIds)]);
    return new Map([
      [pairing.villageId, pairing.station.name],
      ...points.map(({ id, compoundName, shortName }): [string, string] => [id, `${compoundName}${shortName}`]),
      ...[...households.values()].map(({ id, plaqueNumber, farmerName }): [string, string] => [id, `${plaqueNumber} 号园 ${farmerName}`]),
    ]);
  }
}
