import { Injectable } from '@nestjs/common';
import { Accounts } from '../identity/public';
import type { PairingBrief } from './domain/briefs';
import { Pairings, PickupPoints } from './pairings';

/** Whose trips, rooms and goods a resident is shown. */
@Injectable()
export class OwnPairings {
  constructor(
    private readonly pairings: Pairings,
    private readonly points: PickupPoints,
    private readonly accounts: Accounts,
  ) {}

  /** The pairing of one's own compound, while it trades; all that trade while no gate is chosen. */
  async of(accountId: string): Promise<PairingBrief[]> {
    const trading = await this.pairings.trading();
    const chosen = await this.accounts.pickupPointOf(accountId);
    if (chosen === null) return trading;
    const { pairingId } = await this.points.get(chosen);
    return trading.filter(({ id }) => id === pairingId);
  }
}
