import { type FeeType, type Fen, fen, sumFen } from '@cunshe/shared';
import type { Account } from './accounts';

interface OrderBill {
  readonly orderId: string;
  readonly cropsFen: number;
  readonly fees: readonly { readonly type: FeeType; readonly fen: number }[];
}

/** What each kind of document tells the books. Sums are fen. */
export interface PostingFacts {
  /** A resident's payment arrived. */
  order_paid: { readonly orderId: string; readonly fen: number };
  /** An order was billed on what was packed. */
  order_billed: OrderBill;
  /** A bill came down afterwards: what was packed is lost or damaged. The difference. */
  order_unbilled: OrderBill;
  /** A refund was decided. */
  refund_requested: { readonly orderId: string; readonly fen: number };
  /** The provider gave the money back. */
  refund_succeeded: { readonly orderId: string; readonly fen: number };
  /** A household accepted its receipt: lines at their price, and what rounding up to the 角 added. */
  receipt_accepted: { readonly householdId: string; readonly linesFen: number; readonly roundingFen: number };
  /** Paid at the door from the driver's float. */
  receipt_paid_cash: { readonly householdId: string; readonly floatSessionId: string; readonly fen: number };
  /** A WeChat transfer reached the household. */
  transfer_succeeded: { readonly householdId: string; readonly fen: number };
  /** A driver took a float. */
  float_opened: { readonly floatSessionId: string; readonly fen: number };
  /** What was left of it came back. */
  float_balanced: { readonly floatSessionId: string; readonly fen: number };
  /** What was missing (positive) or too much (negative), approved by the operator. */
  float_variance: { readonly floatSessionId: string; readonly differenceFen: number };
}

export type PostingKind = keyof PostingFacts;

/** One side of a document: exactly one of the two sums is above zero. */
export interface Entry {
  readonly account: Account;
  readonly partyId: string | null;
  readonly debitFen: Fen;
  readonly creditFen: Fen;
}

/** The table: what is debited and what is credited, and to whom. */
const RULES: { readonly [K in PostingKind]: (facts: PostingFacts[K]) => Entry[] } = {
  order_paid: ({ orderId, fen: sum }) => [debit('provider_clearing', sum), credit('order_prepaid', sum, orderId)],
  order_billed: billOf,
  order_unbilled: (bill) => billOf(bill).map(reversed),
  refund_requested: ({ orderId, fen: sum }) => [debit('order_prepaid', sum, orderId), credit('refund_payable', sum, orderId)],
  refund_succeeded: ({ orderId, fen: sum }) => [debit('refund_payable', sum, orderId), credit('provider_clearing', sum)],
  receipt_accepted: ({ householdId, linesFen, roundingFen }) => [
    debit('produce_purchase', linesFen),
    debit('rounding', roundingFen),
    credit('household_payable', linesFen + roundingFen, householdId),
  ],
  receipt_paid_cash: ({ householdId, floatSessionId, fen: sum }) => [debit('household_payable', sum, householdId), credit('float_cash', sum, floatSessionId)],
  transfer_succeeded: ({ householdId, fen: sum }) => [debit('household_payable', sum, householdId), credit('operating_account', sum)],
  float_opened: ({ floatSessionId, fen: sum }) => [debit('float_cash', sum, floatSessionId), credit('operating_account', sum)],
  float_balanced: ({ floatSessionId, fen: sum }) => [debit('operating_account', sum), credit('float_cash', sum, floatSessionId)],
  float_variance: ({ floatSessionId, differenceFen }) =>
    differenceFen > 0
      ? [debit('float_variance', differenceFen), credit('float_cash', differenceFen, floatSessionId)]
      : [debit('float_cash', -differenceFen, floatSessionId), credit('float_variance', -differenceFen)],
};

/**
 * The entries of a document; sides of zero are left out.
 * @throws RangeError for a negative or broken sum, Error when the sides differ.
 */
export function entriesOf<K extends PostingKind>(kind: K, facts: PostingFacts[K]): Entry[] {
  const entries = RULES[kind](facts).filter((entry) => entry.debitFen !== 0 || entry.creditFen !== 0);
  if (entries.some((entry) => entry.debitFen < 0 || entry.creditFen < 0)) throw new RangeError(`${kind} with a negative sum`);
  const [debits, credits] = [sumFen(entries.map((entry) => entry.debitFen)), sumFen(entries.map((entry) => entry.creditFen))];
  if (debits !== credits) throw new Error(`${kind} does not balance: ${debits} against ${credits}`);
  return entries;
}

function billOf({ orderId, cropsFen, fees }: OrderBill): Entry[] {
  const total = sumFen([cropsFen, ...fees.map((fee) => fee.fen)].map(fen));
  return [debit('order_prepaid', total, orderId), credit('sales', cropsFen), ...fees.map((fee) => credit(`fee_${fee.type}`, fee.fen))];
}

function reversed(entry: Entry): Entry {
  return { ...entry, debitFen: entry.creditFen, creditFen: entry.debitFen };
}

function debit(account: Account, sum: number, partyId: string | null = null): Entry {
  return { account, partyId, debitFen: fen(sum), creditFen: fen(0) };
}

function credit(account: Account, sum: number, partyId: string | null = null): Entry {
  return { account, partyId, debitFen: fen(0), creditFen: fen(sum) };
}
