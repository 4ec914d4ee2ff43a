import { businessDateOf } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform';
import { Ledger } from '../settlement/public';
import type { Room } from './room.repository';
import type { Stay } from './stay.repository';

/** What was paid in advance for a stay and is not given back: the household's, and paid to it at once. */
@Injectable()
export class StayBooks {
  constructor(private readonly ledger: Ledger) {}

  async earn(tx: Tx, { id, pairingId }: Stay, { householdId }: Room, fen: number): Promise<void> {
    const head = { subjectId: id, pairingId, businessDate: businessDateOf(tx.now) };
    await this.ledger.postAll(tx, [
      { ...head, kind: 'stay_deposit_earned', facts: { bookingId: id, householdId, fen } },
      { ...head, kind: 'stay_host_paid', facts: { householdId, fen } },
    ]);
  }
}
