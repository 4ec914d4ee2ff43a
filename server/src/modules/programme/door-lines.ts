import { Injectable } from '@nestjs/common';
import type { Queryable } from '../../platform';
import { Households } from '../catalogue/public';
import { type PurchaseBrief, Purchases } from '../fulfilment/public';
import type { SoldRange } from '../ordering/public';
import { LedgerReports } from '../settlement/public';
import type { PurchaseLine } from './domain/money';

/** What was bought at the doors, by the garden's name. */
@Injectable()
export class DoorLines {
  constructor(
    private readonly receipts: Purchases,
    private readonly households: Households,
    private readonly ledger: LedgerReports,
  ) {}

  async purchases(from: Queryable, range: SoldRange): Promise<PurchaseLine[]> {
    const posted = await this.ledger.documents(from, range, ['household_payable'], ['receipt_accepted']);
    const receipts = await this.receipts.byReceipt(from, posted.map(({ subjectId }) => subjectId));
    const gardens = await this.households.byIds(from, [...receipts.values()].map(({ householdId }) => householdId));
    const nameOf = ({ householdId }: PurchaseBrief): string => {
      const garden = gardens.get(householdId);
      return garden ? `${garden.plaqueNumber} 号 ${garden.farmerName}` : '';
    };
    return posted.flatMap(({ subjectId, date }) => {
      const receipt = receipts.get(subjectId);
      return receipt ? [{ date, householdName: nameOf(receipt), linesFen: receipt.linesFen, roundingFen: receipt.roundingFen, totalFen: receipt.totalFen, method: receipt.method, state: receipt.state }] : [];
    });
  }
}
