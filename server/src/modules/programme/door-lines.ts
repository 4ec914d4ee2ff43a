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

  /** Receipts, and after them what was put right of one, as the books date both. */
  async purchases(from: Queryable, range: SoldRange): Promise<PurchaseLine[]> {
    const posted = await this.ledger.documents(from, range, ['household_payable'], ['receipt_accepted']);
    const corrections = await this.ledger.sumsByDocument(from, range, 'produce_purchase', 'receipt_corrected');
    const receipts = await this.receipts.byReceipt(from, [...posted, ...corrections].map(receiptOf));
    const gardens = await this.households.byIds(from, [...receipts.values()].map(({ householdId }) => householdId));
    const nameOf = ({ householdId }: PurchaseBrief): string => {
      const garden = gardens.get(householdId);
      return garden ? `${garden.plaqueNumber} 号 ${garden.farmerName}` : '';
    };
    const lineOf = (receipt: PurchaseBrief | undefined, date: string, sums: Pick<PurchaseLine, 'linesFen' | 'roundingFen' | 'totalFen' | 'method'>): PurchaseLine[] =>
      receipt ? [{ date, householdName: nameOf(receipt), state: receipt.state, linesFen: sums.linesFen, roundingFen: sums.roundingFen, totalFen: sums.totalFen, method: sums.method }] : [];
    const bought = posted.flatMap((each) => {
      const receipt = receipts.get(receiptOf(each));
      return receipt ? lineOf(receipt, each.date, receipt) : [];
    });
    return [...bought, ...corrections.flatMap((each) => lineOf(receipts.get(receiptOf(each)), each.date, { linesFen: each.fen, roundingFen: 0, totalFen: each.fen, method: 'corrected' }))];
  }
}

/** A correction is posted as `<receipt>/<its number>`. */
function receiptOf({ subjectId }: { readonly subjectId: string }): string {
  return subjectId.split('/')[0]!;
}
