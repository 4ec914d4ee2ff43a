import { Injectable } from '@nestjs/common';
import { Refusal } from '../../platform';
import { type PairingBrief, Pairings } from '../pairing/public';

/** Where traces belong. Read before a transaction, which may not wait for another connection. */
@Injectable()
export class TracePlaces {
  constructor(private readonly pairings: Pairings) {}

  async pairingsOf(operatorId: string): Promise<string[]> {
    return (await this.pairings.begun()).filter((pairing) => pairing.operatorId === operatorId).map(({ id }) => id);
  }

  /** Of a village, with days behind them or before them. */
  async pairingsOfVillage(villageId: string): Promise<string[]> {
    return (await this.pairings.begun()).filter((pairing) => pairing.villageId === villageId).map(({ id }) => id);
  }

  /** @throws Refusal NOT_FOUND when the operator runs no pairing */
  async pairingOf(operatorId: string): Promise<PairingBrief> {
    const pairing = await this.pairings.runBy(operatorId);
    if (!pairing) throw new Refusal('NOT_FOUND');
    return pairing;
  }
}
