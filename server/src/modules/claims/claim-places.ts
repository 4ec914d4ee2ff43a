import { Injectable } from '@nestjs/common';
import { Pairings, PickupPoints } from '../pairing/public';

/** Where claims belong. Read before a transaction, which may not wait for another connection. */
@Injectable()
export class ClaimPlaces {
  constructor(
    private readonly pairings: Pairings,
    private readonly points: PickupPoints,
  ) {}

  async pairingsOf(operatorId: string): Promise<string[]> {
    return (await this.pairings.begun()).filter((pairing) => pairing.operatorId === operatorId).map(({ id }) => id);
  }

  /** Null for a pairing without operator. */
  async operatorOf(pairingId: string): Promise<string | null> {
    return (await this.pairings.get(pairingId)).operatorId;
  }

  /** Names of the pickup points, by id. */
  async namesIn(pairingIds: readonly string[]): Promise<Map<string, string>> {
    const points = await Promise.all(pairingIds.map((id) => this.points.ofPairing(id)));
    return new Map(points.flat().map(({ id, name }) => [id, name]));
  }
}
