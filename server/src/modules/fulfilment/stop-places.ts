import { Injectable } from '@nestjs/common';
import type { Queryable } from '../../platform';
import { Households } from '../catalogue/public';
import { Pairings, PickupPoints } from '../pairing/public';
import type { RunFacts } from './run.presenter';

/** Names and positions of the places a run passes. */
@Injectable()
export class StopPlaces {
  constructor(
    private readonly pairings: Pairings,
    private readonly points: PickupPoints,
    private readonly households: Households,
  ) {}

  async of(from: Queryable, pairingId: string, householdIds: readonly string[]): Promise<Pick<RunFacts, 'stationName' | 'packAt' | 'points' | 'households'>> {
    const { station, packAt } = await this.pairings.get(pairingId);
    const points = await this.points.ofPairing(pairingId);
    return {
      stationName: station.name,
      packAt,
      points: new Map(points.map((point) => [point.id, point])),
      households: await this.households.byIds(from, householdIds),
    };
  }
}
