/** The only door to the books and the drivers' floats for other modules. */
export { AccountReader, type Movement, type PartySum } from './account-reader';
export { BookDays, type BookDay } from './book-days';
export { ACCOUNTS, type Account, RESULT_ACCOUNTS } from './domain/accounts';
export { APPEND_ONLY_TABLES } from './domain/append-only-tables';
export { POSTING_RULES, type FeePayee, type PostingFacts, type PostingKind } from './domain/posting-rules';
export type { FloatSession } from './float.repository';
export { Floats, isClosed, type CashPayment, type OpenFloat } from './floats';
export { Ledger, type Posting, type TrialBalanceLine } from './ledger';
export { type AccountDay, type LedgerPosting, type LedgerRange, LedgerReports } from './ledger-report.queries';
export { SettlementModule } from './settlement.module';
