import type { FloatSessionState, PayoutState } from '../domain/order-status';
import { download, type FileFormat, read, write } from './route';

/** Whose books a statement or a settlement is about. */
export const PARTY_KINDS = ['household', 'point', 'driver', 'operator'] as const;
export type PartyKind = (typeof PARTY_KINDS)[number];
/** Those who are given a statement. */
export const STATEMENT_PARTIES = ['household', 'point', 'driver'] as const;
export type StatementParty = (typeof STATEMENT_PARTIES)[number];

export const STATEMENT_PERIODS = ['day', 'month'] as const;
export type StatementPeriod = (typeof STATEMENT_PERIODS)[number];

/** What keeps a day from being settled. */
export type WaitingKind = 'day_not_over' | 'cycle' | 'orders' | 'runs' | 'floats' | 'receipts' | 'refunds' | 'earlier_day';

/** One posting of a party's account. `earnedFen` is owed to it, `paidFen` was paid; one of them is 0. */
export interface StatementMovement {
  readonly businessDate: string;
  readonly at: string;
  readonly title: string;
  /** The receipt behind it, which the operator may correct; null for whatever else moved the account. */
  readonly receiptId: string | null;
  readonly earnedFen: number;
  readonly paidFen: number;
  /** Owed after it. */
  readonly balanceFen: number;
}

/** 备用金 of one run. */
export interface StatementFloat {
  readonly businessDate: string;
  readonly openedFen: number;
  readonly paidFen: number;
  readonly leftFen: number;
  /** Null while open. */
  readonly countedFen: number | null;
  /** Above zero: missing. */
  readonly differenceFen: number;
  readonly state: FloatSessionState;
  /** Median from weighing to paid, at its doors; null while nothing is paid. */
  readonly paidMinutes: number | null;
}

/** 对账单: opening, movements, closing; the closing is what the party is still owed. */
export interface StatementPage {
  readonly serverNow: string;
  readonly partyKind: StatementParty;
  readonly partyName: string;
  readonly period: StatementPeriod;
  readonly from: string;
  readonly to: string;
  readonly openingFen: number;
  readonly earnedFen: number;
  readonly paidFen: number;
  readonly closingFen: number;
  /** Every day of it is settled: nothing changes any more. */
  readonly settled: boolean;
  readonly movements: readonly StatementMovement[];
  /** A driver's; empty for others. */
  readonly floats: readonly StatementFloat[];
}

export interface SettlementView {
  readonly settlementId: string;
  readonly partyKind: PartyKind;
  readonly partyId: string;
  readonly partyName: string;
  readonly openingFen: number;
  readonly earnedFen: number;
  readonly paidFen: number;
  readonly closingFen: number;
  readonly payout: { readonly payoutId: string; readonly amountFen: number; readonly state: PayoutState } | null;
}

/** 账: one day's books, and what is still to be done. */
export interface BooksPage {
  readonly serverNow: string;
  readonly pairingName: string;
  readonly businessDate: string;
  readonly state: 'open' | 'settled';
  readonly settledAt: string | null;
  /** Newest first. */
  readonly days: readonly { readonly businessDate: string; readonly state: 'open' | 'settled' }[];
  /** What the day still waits for; empty when it is settled or can be. */
  readonly waitingFor: readonly { readonly kind: WaitingKind; readonly count: number }[];
  readonly trialBalance: readonly { readonly account: string; readonly title: string; readonly debitFen: number; readonly creditFen: number }[];
  readonly settlements: readonly SettlementView[];
  /** Receipts of any day that are owed, oldest first. */
  readonly owed: readonly { readonly receiptId: string; readonly businessDate: string; readonly householdName: string; readonly totalFen: number; readonly reason: string | null }[];
  /** Floats of any day that are not closed. */
  readonly floats: readonly {
    readonly routeId: string;
    readonly businessDate: string;
    readonly driverName: string;
    readonly openedFen: number;
    readonly paidFen: number;
    readonly leftFen: number;
    /** What the driver counted; null while he has not. */
    readonly countedFen: number | null;
  }[];
}

/** What a provider's bill and our books do not agree on. */
export interface BillDifference {
  readonly billDate: string;
  readonly what: 'only_provider' | 'only_books' | 'amount';
  readonly kind: 'payment' | 'refund';
  /** Our own number of the payment or refund. */
  readonly number: string;
  readonly providerFen: number | null;
  readonly bookFen: number | null;
}

/** 微信对账: each day's three numbers must be zero. */
export interface BillsPage {
  readonly serverNow: string;
  /** Newest first. */
  readonly days: readonly {
    readonly billDate: string;
    readonly state: 'asking' | 'fetched' | 'none' | 'broken';
    readonly fault: string | null;
    readonly payments: number;
    readonly paymentsFen: number;
    readonly refunds: number;
    readonly refundsFen: number;
    /** What the provider kept; posted as 微信手续费. */
    readonly feesFen: number;
    readonly onlyProvider: number;
    readonly onlyBooks: number;
    readonly amounts: number;
    /** 资金账单's balance at the day's end, and what the day moved there and not in the books (0 is right); null without one. */
    readonly balanceFen: number | null;
    readonly balanceDifferenceFen: number | null;
  }[];
  readonly differences: readonly BillDifference[];
}

export interface OfOperator {
  readonly operatorId: string;
}
export interface BooksRequest extends OfOperator {
  /** Today when absent. */
  readonly businessDate?: string;
}
export interface SettleDayRequest extends OfOperator {
  readonly businessDate: string;
}
export interface PayOwedRequest extends OfOperator {
  readonly receiptId: string;
}
/** What a paid receipt should have come to; the receipt stays, a document beside it says the difference. */
export interface CorrectReceiptRequest extends OfOperator {
  readonly receiptId: string;
  readonly rightFen: number;
  readonly reason: string;
}
export interface ApproveFloatRequest extends OfOperator {
  readonly routeId: string;
  readonly countedFen: number;
  readonly reason: string;
}
export interface AskBillRequest extends OfOperator {
  readonly billDate: string;
}
export const PAYOUT_ACTS = ['submit', 'succeed', 'fail'] as const;
export type PayoutAct = (typeof PAYOUT_ACTS)[number];
export interface MovePayoutRequest extends OfOperator {
  readonly payoutId: string;
  readonly act: PayoutAct;
}

export interface DriverStatementRequest {
  readonly period: StatementPeriod;
  /** The day, or any day of the month. */
  readonly date: string;
}
export interface AsFile {
  readonly format: FileFormat;
}
export interface HouseholdStatementRequest extends DriverStatementRequest {
  readonly householdId: string;
}
export interface PointStatementRequest extends DriverStatementRequest {
  readonly pickupPointId: string;
}
export interface PartyStatementRequest extends DriverStatementRequest, OfOperator {
  readonly partyKind: StatementParty;
  readonly partyId: string;
}
export type HouseholdStatementFileRequest = HouseholdStatementRequest & AsFile;
export type PointStatementFileRequest = PointStatementRequest & AsFile;
export type DriverStatementFileRequest = DriverStatementRequest & AsFile;
export type PartyStatementFileRequest = PartyStatementRequest & AsFile;

export const booksRoutes = {
  books: read<BooksRequest, BooksPage>('/operators/:operatorId/books'),
  settleDay: write<SettleDayRequest, BooksPage>('/operators/:operatorId/books/:businessDate/settle'),
  payOwed: write<PayOwedRequest, BooksPage>('/operators/:operatorId/receipts/:receiptId/pay'),
  correctReceipt: write<CorrectReceiptRequest, BooksPage>('/operators/:operatorId/receipts/:receiptId/correct'),
  approveFloat: write<ApproveFloatRequest, BooksPage>('/operators/:operatorId/runs/:routeId/approve-float'),
  movePayout: write<MovePayoutRequest, BooksPage>('/operators/:operatorId/payouts/:payoutId'),
  bills: read<OfOperator, BillsPage>('/operators/:operatorId/bills'),
  askBill: write<AskBillRequest, BillsPage>('/operators/:operatorId/bills/:billDate/ask'),
  householdStatement: read<HouseholdStatementRequest, StatementPage>('/farmer/:householdId/statement'),
  householdStatementFile: download<HouseholdStatementFileRequest>('/farmer/:householdId/statement/:format'),
  pointStatement: read<PointStatementRequest, StatementPage>('/keeper/points/:pickupPointId/statement'),
  pointStatementFile: download<PointStatementFileRequest>('/keeper/points/:pickupPointId/statement/:format'),
  driverStatement: read<DriverStatementRequest, StatementPage>('/driver/statement'),
  driverStatementFile: download<DriverStatementFileRequest>('/driver/statement/:format'),
  partyStatement: read<PartyStatementRequest, StatementPage>('/operators/:operatorId/statements/:partyKind/:partyId'),
  partyStatementFile: download<PartyStatementFileRequest>('/operators/:operatorId/statements/:partyKind/:partyId/:format'),
};
