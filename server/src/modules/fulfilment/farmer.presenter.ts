import { measuredText, type ReceiptSummary } from '@cunshe/shared';
import type { Dispute } from './dispute.repository';
import { presentDispute } from './disputes.queries';
import type { CollectionReceipt, KeptReceiptLine } from './domain/collection-receipt';

/** What happened to it since. */
interface AboutReceipt {
  readonly billNo: string | null;
  readonly correctedBy: number;
  readonly dispute: Dispute | null;
}

export function presentReceipt(receipt: CollectionReceipt, lines: readonly KeptReceiptLine[], { billNo, correctedBy, dispute }: AboutReceipt): ReceiptSummary {
  return {
    receiptId: receipt.id,
    businessDate: receipt.businessDate,
    at: receipt.acceptedAt.toISOString(),
    totalFen: receipt.totalFen,
    method: receipt.method,
    state: receipt.state,
    lines: lines.map(({ cropName, drawing, unit, quantity, amountFen, grade }) => ({ cropName, drawing, amountText: measuredText(unit, quantity), fen: amountFen, grade })),
    confirmedBy: receipt.confirmedBy,
    transferBillNo: receipt.state === 'transfer_pending' ? billNo : null,
    rightFen: receipt.totalFen + correctedBy,
    dispute: dispute && presentDispute(dispute),
  };
}
