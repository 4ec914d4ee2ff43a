import { measuredText, type ReceiptSummary } from '@cunshe/shared';
import type { CollectionReceipt, KeptReceiptLine } from './domain/collection-receipt';

export function presentReceipt(receipt: CollectionReceipt, lines: readonly KeptReceiptLine[], transferBillNo: string | null): ReceiptSummary {
  return {
    receiptId: receipt.id,
    businessDate: receipt.businessDate,
    at: receipt.acceptedAt.toISOString(),
    totalFen: receipt.totalFen,
    method: receipt.method,
    state: receipt.state,
    lines: lines.map(({ cropName, drawing, unit, quantity, amountFen }) => ({ cropName, drawing, amountText: measuredText(unit, quantity), fen: amountFen })),
    transferBillNo: receipt.state === 'transfer_pending' ? transferBillNo : null,
  };
}
