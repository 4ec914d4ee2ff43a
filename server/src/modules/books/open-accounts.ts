import type { BooksPage } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import type { Queryable } from '../../platform';
import { OwedReceipts } from '../fulfilment/public';
import { Floats } from '../settlement/public';
import { Parties } from './parties';

/** What of any day keeps the books open: owed receipts and floats that are not closed. */
@Injectable()
export class OpenAccounts {
  constructor(
    private readonly receipts: OwedReceipts,
    private readonly floats: Floats,
    private readonly parties: Parties,
  ) {}

  async of(from: Queryable, pairingId: string): Promise<Pick<BooksPage, 'owed' | 'floats'>> {
    const owed = await this.receipts.list(from, pairingId);
    const floats = await this.floats.openOfPairing(from, pairingId);
    const names = await this.parties.names(from, [
      ...owed.map(({ householdId }) => ({ partyKind: 'household' as const, partyId: householdId })),
      ...floats.map(({ driverAccountId }) => ({ partyKind: 'driver' as const, partyId: driverAccountId })),
    ]);
    return {
      owed: owed.map(({ id, businessDate, householdId, totalFen, owedReason }) => ({ receiptId: id, businessDate, householdName: names.get(householdId) ?? '', totalFen, reason: owedReason })),
      floats: floats.map(({ routeId, businessDate, driverAccountId, openedFen, paidFen, leftFen, countedFen }) => ({
        routeId, businessDate, driverName: names.get(driverAccountId) ?? '', openedFen, paidFen, leftFen, countedFen,
      })),
    };
  }
}
