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

  /** Of a stay that was put right the household has its part already. */
  async earn(tx: Tx, stay: Stay, { householdId }: Room, fen: number): Promise<void> {
    const [head, newFen] = [headOf(tx, stay), fen - stay.hostPaidFen];
    await this.ledger.postAll(tx, [
      { ...head, kind: 'stay_advance_earned', facts: { bookingId: stay.id, fen: stay.hostPaidFen } },
      { ...head, kind: 'stay_deposit_earned', facts: { bookingId: stay.id, householdId, fen: newFen } },
      { ...head, kind: 'stay_host_paid', facts: { householdId, fen: newFen } },
    ]);
  }

  /** It was no no-show: the deposit is the stay's again, and what the household has of it is in advance. */
  async reopen(tx: Tx, stay: Stay, fen: number): Promise<void> {
    await this.ledger.post(tx, { ...headOf(tx, stay), kind: 'stay_deposit_reopened', facts: { bookingId: stay.id, fen } });
  }
}

function headOf(tx: Tx, { id, pairingId }: Stay) {
  return { subjectId: id, pairingId, businessDate: businessDateOf(tx.now) };
}
