import type { BusinessDate, PointLoad } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import type { Queryable } from '../../platform';
import { PointGrams } from '../ordering/public';
import { PickupPoints } from '../pairing/public';
import { CrateRepository } from './crate.repository';
import { cratesFor } from './domain/crate-move';

/** Crates that come to the points of a pairing on a date, beside the room they have. It warns and refuses nothing (decision 0156). */
@Injectable()
export class PointLoads {
  constructor(
    private readonly points: PickupPoints,
    private readonly grams: PointGrams,
    private readonly crates: CrateRepository,
  ) {}

  async ofPairing(from: Queryable, pairingId: string, date: BusinessDate): Promise<PointLoad[]> {
    const [usual] = await this.crates.types(from, pairingId);
    const grams = await this.grams.ofDay(from, pairingId, date);
    return (await this.points.ofPairing(pairingId)).map(({ id, name, capacityCrates }) => ({ pickupPointId: id, name, expectedCrates: cratesFor(grams.get(id) ?? 0, usual), capacityCrates }));
  }

  async ofPoint(from: Queryable, { id, pairingId }: { readonly id: string; readonly pairingId: string }, date: BusinessDate): Promise<PointLoad> {
    return (await this.ofPairing(from, pairingId, date)).find(({ pickupPointId }) => pickupPointId === id)!;
  }
}
