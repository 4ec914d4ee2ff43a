import { fen } from '@cunshe/shared';
import { type Bill, billOrder } from './bill-order';
import type { OrderFee, OrderLine } from './order';

export interface Settlement {
  readonly bill: Bill;
  /** What goes back to the resident for this change, in fen; never negative. */
  readonly refundFen: number;
  /** Nothing of the order is left: it is cancelled and everything goes back. */
  readonly nothingLeft: boolean;
  /** What the bill falls by since the last one; null for the first bill. */
  readonly fallen: { readonly cropsFen: number; readonly fees: readonly { readonly type: OrderFee['type']; readonly fen: number }[] } | null;
}

/**
 * The bill of an order whose lines are all packed or short, and what is due back: at the first bill the difference to
 * what was paid, later (a packed bag is lost) the difference to the bill before. Down to the fen, never up.
 */
export function settleOrder(order: { readonly totalFen: number; readonly billedFen: number | null }, lines: readonly OrderLine[], fees: readonly OrderFee[]): Settlement {
  const bill = billOrder(lines, fees.map((fee) => ({ rule: fee.rule, fen: fen(fee.fen) })));
  const before = order.billedFen ?? order.totalFen;
  return { bill, refundFen: before - bill.totalFen, nothingLeft: bill.cropsFen === 0, fallen: order.billedFen === null ? null : fallOf(order.billedFen, bill, fees) };
}

function fallOf(billedBefore: number, bill: Bill, fees: readonly OrderFee[]): Settlement['fallen'] {
  const feeFalls = fees.map((fee, index) => ({ type: fee.type, fen: (fee.billedFen ?? fee.fen) - bill.fees[index]!.fen }));
  const feesFen = feeFalls.reduce((sum, fee) => sum + fee.fen, 0);
  return { cropsFen: billedBefore - bill.totalFen - feesFen, fees: feeFalls.filter((fee) => fee.fen > 0) };
}
