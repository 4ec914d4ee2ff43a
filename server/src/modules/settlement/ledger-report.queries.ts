import { type BusinessDate, type Fen, fen } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import type { Queryable } from '../../platform';
import type { Account } from './domain/accounts';
import type { PostingKind } from './domain/posting-rules';

/** Both days counted. */
export interface LedgerRange {
  readonly pairingId: string;
  readonly from: BusinessDate;
  readonly to: BusinessDate;
}

export interface AccountDay {
  readonly date: BusinessDate;
  readonly account: Account;
  readonly debitFen: Fen;
  readonly creditFen: Fen;
}

export interface LedgerPosting {
  readonly subjectId: string;
  readonly date: BusinessDate;
}

interface Sums {
  readonly business_date: BusinessDate;
  readonly debit_fen: number | string;
  readonly credit_fen: number | string;
}

const ENTRIES = 'ledger_entry e JOIN ledger_document d ON d.id = e.document_id WHERE e.pairing_id = ? AND e.business_date BETWEEN ? AND ?';

/** What reports ask of the books: sums, never changes. */
@Injectable()
export class LedgerReports {
  /** Sums by day and account, over documents of some kinds. */
  async byDay(queryable: Queryable, { pairingId, from, to }: LedgerRange, kinds: readonly PostingKind[]): Promise<AccountDay[]> {
    const rows = await queryable.query<Sums & { readonly account: Account }>(
      `SELECT e.business_date, e.account, SUM(e.debit_fen) AS debit_fen, SUM(e.credit_fen) AS credit_fen FROM ${ENTRIES} AND d.kind IN (${places(kinds)})
       GROUP BY e.business_date, e.account ORDER BY e.business_date, e.account`,
      [pairingId, from, to, ...kinds],
    );
    return rows.map((row) => ({ date: row.business_date, account: row.account, debitFen: fen(Number(row.debit_fen)), creditFen: fen(Number(row.credit_fen)) }));
  }

  /** Debits less credits of some accounts over all days, of some pairings at once. */
  async sumsByPairing(queryable: Queryable, pairingIds: readonly string[], accounts: readonly Account[], kinds: readonly PostingKind[]): Promise<Map<string, number>> {
    if (pairingIds.length === 0) return new Map();
    const rows = await queryable.query<{ readonly pairing_id: string; readonly fen: number | string }>(
      `SELECT e.pairing_id, SUM(e.debit_fen) - SUM(e.credit_fen) AS fen FROM ledger_entry e JOIN ledger_document d ON d.id = e.document_id
       WHERE e.pairing_id IN (${places(pairingIds)}) AND e.account IN (${places(accounts)}) AND d.kind IN (${places(kinds)}) GROUP BY e.pairing_id`,
      [...pairingIds, ...accounts, ...kinds],
    );
    return new Map(rows.map(({ pairing_id, fen }) => [pairing_id, Number(fen)]));
  }

  /** Debits less credits of an account, document by document. */
  async sumsByDocument(queryable: Queryable, { pairingId, from, to }: LedgerRange, account: Account, kind: PostingKind): Promise<(LedgerPosting & { readonly fen: number })[]> {
    const rows = await queryable.query<Sums & { readonly subject_id: string }>(
      `SELECT d.id, d.subject_id, d.business_date, SUM(e.debit_fen) AS debit_fen, SUM(e.credit_fen) AS credit_fen FROM ${ENTRIES} AND e.account = ? AND d.kind = ?
       GROUP BY d.id, d.subject_id, d.business_date ORDER BY d.business_date, d.id`,
      [pairingId, from, to, account, kind],
    );
    return rows.map((row) => ({ subjectId: row.subject_id, date: row.business_date, fen: Number(row.debit_fen) - Number(row.credit_fen) }));
  }

  /** Documents of some kinds that touch one of some accounts, by what they are about. */
  async documents(queryable: Queryable, { pairingId, from, to }: LedgerRange, accounts: readonly Account[], kinds: readonly PostingKind[]): Promise<LedgerPosting[]> {
    const rows = await queryable.query<Pick<Sums, 'business_date'> & { readonly subject_id: string }>(
      `SELECT DISTINCT d.id, d.subject_id, d.business_date FROM ${ENTRIES} AND e.account IN (${places(accounts)}) AND d.kind IN (${places(kinds)}) ORDER BY d.business_date, d.id`,
      [pairingId, from, to, ...accounts, ...kinds],
    );
    return rows.map((row) => ({ subjectId: row.subject_id, date: row.business_date }));
  }
}

function places(values: readonly unknown[]): string {
  return values.map(() => '?').join();
}
