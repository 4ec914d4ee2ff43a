import { type FeeType, type Fen, fen, sumFen } from '@cunshe/shared';
import type { Account } from './accounts';

/*
 * To post something new: say in `PostingFacts` what the books have to be told, add a row to `POSTING_RULES` with its
 * Chinese title, and give `FACTS` in test/modules/settlement/ledger.test.ts an example (it does not compile without).
 * Then `ledger.post(tx, { kind, subjectId, pairingId, businessDate, facts })`, in the transaction of the fact itself.
 * A posting is never taken back: what was wrong is posted the other way round, as a kind of its own.
 */

interface OrderBill {
  readonly orderId: string;
  /** The point's fee is earned by the point. */
  readonly pickupPointId: string;
  readonly cropsFen: number;
  readonly fees: readonly { readonly type: FeeType; readonly fen: number }[];
}

/** Who bears a refund. */
export type Bearer = 'farmer' | 'transport' | 'point' | 'operator' | 'goodwill';

/** Who earns service fees and is paid out later. */
export type FeePayee = 'point' | 'driver';

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
  /** Money of a bill that stands is given back all the same, and somebody bears it: first to the order, from there by `refund_requested` or `credit_given`. */
  refund_borne: { readonly orderId: string; readonly bearer: Bearer; readonly fen: number };
  /** What an order has too much becomes its resident's credit instead of going back by WeChat. */
  credit_given: { readonly accountId: string; readonly orderId: string; readonly fen: number };
  /** Credit pays for a part of an order. */
  credit_spent: { readonly accountId: string; readonly orderId: string; readonly fen: number };
  /** Credit goes the rest of its way back to WeChat; `refund_succeeded` when it is there. */
  credit_returned: { readonly accountId: string; readonly fen: number };
  /** A family cancelled its trip: what the policy keeps of the deposit. */
  trip_deposit_kept: { readonly bookingId: string; readonly fen: number };
  /** A trip is over and settled: what a family paid in advance and did not get back. */
  trip_deposit_earned: { readonly bookingId: string; readonly fen: number };
  /** A stay is over, or was cancelled late: what was paid in advance and is not given back is the household's. */
  stay_deposit_earned: { readonly bookingId: string; readonly householdId: string; readonly fen: number };
  /** It was paid that. */
  stay_host_paid: { readonly householdId: string; readonly fen: number };
  /** A family fetched at the village what it had paid for. */
  good_sold: { readonly orderId: string; readonly householdId: string; readonly fen: number };
  /** The household was paid for it. */
  good_host_paid: { readonly householdId: string; readonly fen: number };
  /** It was no no-show: the household has the deposit in advance of a stay that goes on. */
  stay_deposit_reopened: { readonly bookingId: string; readonly fen: number };
  /** Such a stay is over: the household had its deposit already. */
  stay_advance_earned: { readonly bookingId: string; readonly fen: number };
  /** A household accepted its receipt: lines at their price, and what rounding up to the 角 added. */
  receipt_accepted: { readonly householdId: string; readonly linesFen: number; readonly roundingFen: number };
  /** A receipt was wrong: what should have been bought more (positive) or less, beside the receipt, which stays as it is. */
  receipt_corrected: { readonly householdId: string; readonly differenceFen: number };
  /** That difference was paid to the household (positive), or given back by it. */
  correction_settled: { readonly householdId: string; readonly differenceFen: number };
  /** Paid at the door from the driver's float. */
  receipt_paid_cash: { readonly householdId: string; readonly floatSessionId: string; readonly fen: number };
  /** A WeChat transfer reached the household. */
  transfer_succeeded: { readonly householdId: string; readonly fen: number };
  /** The operator paid later what was owed at the door. */
  receipt_paid_later: { readonly householdId: string; readonly fen: number };
  /** A driver took a float. */
  float_opened: { readonly floatSessionId: string; readonly fen: number };
  /** What was left of it came back. */
  float_balanced: { readonly floatSessionId: string; readonly fen: number };
  /** What was missing (positive) or too much (negative), approved by the operator. */
  float_variance: { readonly floatSessionId: string; readonly differenceFen: number };
  /** At a day's settlement: the service fees a point or a driver earned; below zero when bills of earlier days came down. */
  fees_earned: { readonly payee: FeePayee; readonly payeeId: string; readonly fen: number };
  /** What the provider kept of a day's payments, as its bill says; below zero when it gave more back with refunds than it took. */
  provider_fee: { readonly fen: number };
  /** Money is on its way to a point or a driver. */
  payout_created: { readonly payee: FeePayee; readonly payeeId: string; readonly payoutId: string; readonly fen: number };
  /** It arrived. */
  payout_succeeded: { readonly payoutId: string; readonly fen: number };
  /** A household hosted families of a trip. */
  trip_hosted: { readonly householdId: string; readonly fen: number };
  /** Extras of a household that families took. */
  trip_extras_bought: { readonly householdId: string; readonly fen: number };
  /** Of these, what families paid into its own hands. */
  trip_extras_direct: { readonly householdId: string; readonly fen: number };
  /** It was paid for that. */
  trip_host_paid: { readonly householdId: string; readonly fen: number };
  /** What a trip cost besides: bus, insurance. */
  trip_costs: { readonly fen: number };
  /** Of that, what its leader laid out. */
  trip_costs_laid_out: { readonly accountId: string; readonly fen: number };
  /** The leader has it back. */
  trip_leader_repaid: { readonly accountId: string; readonly fen: number };
  /** It did not: it is owed as before. */
  payout_failed: { readonly payee: FeePayee; readonly payeeId: string; readonly payoutId: string; readonly fen: number };
}

export type PostingKind = keyof PostingFacts;

/** One side of a document: exactly one of the two sums is above zero. */
export interface Entry {
  readonly account: Account;
  readonly partyId: string | null;
  readonly debitFen: Fen;
  readonly creditFen: Fen;
}

interface Rule<Facts> {
  /** As a statement calls it. */
  readonly title: string;
  readonly entries: (facts: Facts) => Entry[];
}

const FEE_ACCOUNT = { point: 'fee_point', driver: 'fee_transport' } as const satisfies Record<FeePayee, Account>;
const PAYABLE = { point: 'point_payable', driver: 'driver_payable' } as const satisfies Record<FeePayee, Account>;

/** The table: event → title, what is debited and what is credited, and to whom. */
export const POSTING_RULES: { readonly [K in PostingKind]: Rule<PostingFacts[K]> } = {
  order_paid: { title: '住户付款', entries: ({ orderId, fen: sum }) => [debit('provider_clearing', sum), credit('order_prepaid', sum, orderId)] },
  order_billed: { title: '按实重结账', entries: billOf },
  order_unbilled: { title: '结账后少收', entries: (bill) => billOf(bill).map(reversed) },
  refund_requested: { title: '定下退款', entries: ({ orderId, fen: sum }) => [debit('order_prepaid', sum, orderId), credit('refund_payable', sum, orderId)] },
  refund_succeeded: { title: '退款到账', entries: ({ orderId, fen: sum }) => [debit('refund_payable', sum, orderId), credit('provider_clearing', sum)] },
  refund_borne: { title: '售后退款', entries: ({ orderId, bearer, fen: sum }) => [debit(`refund_${bearer}`, sum), credit('order_prepaid', sum, orderId)] },
  credit_given: { title: '退成菜金', entries: ({ accountId, orderId, fen: sum }) => [debit('order_prepaid', sum, orderId), credit('resident_credit', sum, accountId)] },
  credit_spent: { title: '菜金抵用', entries: ({ accountId, orderId, fen: sum }) => [debit('resident_credit', sum, accountId), credit('order_prepaid', sum, orderId)] },
  credit_returned: { title: '菜金退回', entries: ({ accountId, fen: sum }) => [debit('resident_credit', sum, accountId), credit('refund_payable', sum, accountId)] },
  trip_deposit_kept: { title: '村游定金不退', entries: ({ bookingId, fen: sum }) => [debit('order_prepaid', sum, bookingId), credit('trip_income', sum)] },
  trip_deposit_earned: { title: '村游收入', entries: ({ bookingId, fen: sum }) => [debit('order_prepaid', sum, bookingId), credit('trip_income', sum)] },
  stay_deposit_earned: { title: '住宿定金归农户', entries: ({ bookingId, householdId, fen: sum }) => [debit('order_prepaid', sum, bookingId), credit('household_payable', sum, householdId)] },
  good_sold: { title: '村里卖的特产', entries: ({ orderId, householdId, fen: sum }) => [debit('order_prepaid', sum, orderId), credit('household_payable', sum, householdId)] },
  good_host_paid: { title: '付特产钱', entries: ({ householdId, fen: sum }) => [debit('household_payable', sum, householdId), credit('operating_account', sum)] },
  stay_deposit_reopened: { title: '住宿没完，定金算先付', entries: ({ bookingId, fen: sum }) => [debit('household_advance', sum, bookingId), credit('order_prepaid', sum, bookingId)] },
  stay_advance_earned: { title: '先付的住宿定金归农户', entries: ({ bookingId, fen: sum }) => [debit('order_prepaid', sum, bookingId), credit('household_advance', sum, bookingId)] },
  stay_host_paid: { title: '付住宿定金', entries: ({ householdId, fen: sum }) => [debit('household_payable', sum, householdId), credit('operating_account', sum)] },
  receipt_accepted: {
    title: '收菜',
    entries: ({ householdId, linesFen, roundingFen }) => [
      debit('produce_purchase', linesFen),
      debit('rounding', roundingFen),
      credit('household_payable', linesFen + roundingFen, householdId),
    ],
  },
  receipt_corrected: { title: '更正收菜单', entries: ({ householdId, differenceFen }) => signed(differenceFen, [debit('produce_purchase', Math.abs(differenceFen)), credit('household_payable', Math.abs(differenceFen), householdId)]) },
  correction_settled: { title: '更正的钱结清', entries: ({ householdId, differenceFen }) => signed(differenceFen, [debit('household_payable', Math.abs(differenceFen), householdId), credit('operating_account', Math.abs(differenceFen))]) },
  receipt_paid_cash: { title: '现金付菜钱', entries: ({ householdId, floatSessionId, fen: sum }) => [debit('household_payable', sum, householdId), credit('float_cash', sum, floatSessionId)] },
  transfer_succeeded: { title: '微信付菜钱', entries: ({ householdId, fen: sum }) => [debit('household_payable', sum, householdId), credit('operating_account', sum)] },
  receipt_paid_later: { title: '补付菜钱', entries: ({ householdId, fen: sum }) => [debit('household_payable', sum, householdId), credit('operating_account', sum)] },
  float_opened: { title: '领备用金', entries: ({ floatSessionId, fen: sum }) => [debit('float_cash', sum, floatSessionId), credit('operating_account', sum)] },
  float_balanced: { title: '交回备用金', entries: ({ floatSessionId, fen: sum }) => [debit('operating_account', sum), credit('float_cash', sum, floatSessionId)] },
  float_variance: {
    title: '备用金差额',
    entries: ({ floatSessionId, differenceFen }) => signed(differenceFen, [debit('float_variance', Math.abs(differenceFen)), credit('float_cash', Math.abs(differenceFen), floatSessionId)]),
  },
  fees_earned: { title: '服务费', entries: ({ payee, payeeId, fen: sum }) => signed(sum, [debit(FEE_ACCOUNT[payee], Math.abs(sum), feeParty(payee, payeeId)), credit(PAYABLE[payee], Math.abs(sum), payeeId)]) },
  provider_fee: { title: '微信手续费', entries: ({ fen: sum }) => signed(sum, [debit('provider_fee', Math.abs(sum)), credit('provider_clearing', Math.abs(sum))]) },
  payout_created: { title: '发出付款', entries: ({ payee, payeeId, payoutId, fen: sum }) => [debit(PAYABLE[payee], sum, payeeId), credit('payout_pending', sum, payoutId)] },
  payout_succeeded: { title: '付款到账', entries: ({ payoutId, fen: sum }) => [debit('payout_pending', sum, payoutId), credit('operating_account', sum)] },
  trip_hosted: { title: '村游接待', entries: ({ householdId, fen: sum }) => [debit('trip_hosting', sum), credit('household_payable', sum, householdId)] },
  trip_extras_bought: { title: '采摘和特产', entries: ({ householdId, fen: sum }) => [debit('trip_hosting', sum), credit('household_payable', sum, householdId)] },
  trip_extras_direct: { title: '采摘和特产当面收', entries: ({ householdId, fen: sum }) => [debit('household_payable', sum, householdId), credit('trip_income', sum)] },
  trip_host_paid: { title: '付接待费', entries: ({ householdId, fen: sum }) => [debit('household_payable', sum, householdId), credit('operating_account', sum)] },
  trip_costs: { title: '村游开销', entries: ({ fen: sum }) => [debit('trip_hosting', sum), credit('operating_account', sum)] },
  trip_costs_laid_out: { title: '领队垫的村游开销', entries: ({ accountId, fen: sum }) => [debit('trip_hosting', sum), credit('leader_payable', sum, accountId)] },
  trip_leader_repaid: { title: '还领队垫的钱', entries: ({ accountId, fen: sum }) => [debit('leader_payable', sum, accountId), credit('operating_account', sum)] },
  payout_failed: { title: '付款没成', entries: ({ payee, payeeId, payoutId, fen: sum }) => [debit('payout_pending', sum, payoutId), credit(PAYABLE[payee], sum, payeeId)] },
};

/**
 * The entries of a document; sides of zero are left out.
 * @throws RangeError for a negative or broken sum, Error when the sides differ.
 */
export function entriesOf<K extends PostingKind>(kind: K, facts: PostingFacts[K]): Entry[] {
  const entries = POSTING_RULES[kind].entries(facts).filter((entry) => entry.debitFen !== 0 || entry.creditFen !== 0);
  if (entries.some((entry) => entry.debitFen < 0 || entry.creditFen < 0)) throw new RangeError(`${kind} with a negative sum`);
  const [debits, credits] = [sumFen(entries.map((entry) => entry.debitFen)), sumFen(entries.map((entry) => entry.creditFen))];
  if (debits !== credits) throw new Error(`${kind} does not balance: ${debits} against ${credits}`);
  return entries;
}

function billOf({ orderId, pickupPointId, cropsFen, fees }: OrderBill): Entry[] {
  const total = sumFen([cropsFen, ...fees.map((fee) => fee.fen)].map(fen));
  const earned = fees.map((fee) => credit(`fee_${fee.type}`, fee.fen, fee.type === 'point' ? pickupPointId : null));
  return [debit('order_prepaid', total, orderId), credit('sales', cropsFen), ...earned];
}

/** A point's fee is known by the point from the bill on; a driver's share of the transport fees only at settlement. */
function feeParty(payee: FeePayee, payeeId: string): string | null {
  return payee === 'point' ? payeeId : null;
}

/** The entries for a sum above zero, turned round below. */
function signed(sum: number, entries: Entry[]): Entry[] {
  return sum < 0 ? entries.map(reversed) : entries;
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
