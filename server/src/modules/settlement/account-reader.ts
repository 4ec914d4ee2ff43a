import type { BusinessDate } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { instantOf, type Queryable } from '../../platform';
import type { Account } from './domain/accounts';
import { POSTING_RULES, type PostingKind } from './domain/posting-rules';

/** One party's side of an account on one date. */
export interface PartySum {
  readonly account: Account;
  readonly partyId: string | null;
  readonly debitFen: number;
  readonly creditFen: number;
  readonly entries: number;
}

/** One entry of an account, as a statement names it. */
export interface Movement {
  readonly businessDate: BusinessDate;
  readonly at: Date;
  readonly title: string;
  /** The receipt it accepted; null for whatever else moved the account. */
  readonly receiptId: string | null;
  readonly debitFen: number;
  readonly creditFen: number;
}

interface RawSum {
  readonly account: Account;
  readonly party_id: string | null;
  readonly debit_fen: number | string;
  readonly credit_fen: number | string;
  readonly entries: number | string;
}

interface RawMovement {
  readonly business_date: BusinessDate;
  readonly posted_at: Date | string;
  readonly kind: PostingKind;
  readonly subject_id: string;
  readonly debit_fen: number | string;
  readonly credit_fen: number | string;
}

/** The books read by account and party: what settlements and statements are made of. */
@Injectable()
export class AccountReader {
  /** Every account and party that moved on the date. */
  async sumsOfDay(from: Queryable, pairingId: string, date: BusinessDate): Promise<PartySum[]> {
    const rows = await from.query<RawSum>(
      `SELECT account, party_id, SUM(debit_fen) AS debit_fen, SUM(credit_fen) AS credit_fen, COUNT(*) AS entries
       FROM ledger_entry WHERE pairing_id = ? AND business_date = ? GROUP BY account, party_id ORDER BY account, party_id`,
      [pairingId, date],
    );
    return rows.map((row) => ({ account: row.account, partyId: row.party_id, debitFen: Number(row.debit_fen), creditFen: Number(row.credit_fen), entries: Number(row.entries) }));
  }

  /** Credits less debits of a party before a date: what it was owed then. */
  async owedBefore(from: Queryable, account: Account, partyId: string, date: BusinessDate): Promise<number> {
    const sql = 'SELECT SUM(credit_fen) - SUM(debit_fen) AS owed FROM ledger_entry WHERE account = ? AND party_id = ? AND business_date < ?';
    const [row] = await from.query<{ owed: number | string | null }>(sql, [account, partyId, date]);
    return Number(row?.owed ?? 0);
  }

  /** How often a receipt was corrected, and by how much in all (positive: more is owed). */
  async correctionsOf(from: Queryable, receiptId: string): Promise<{ readonly count: number; readonly fen: number }> {
    const sql = `SELECT COUNT(DISTINCT d.id) AS documents, SUM(e.credit_fen) - SUM(e.debit_fen) AS fen FROM ledger_document d
      JOIN ledger_entry e ON e.document_id = d.id AND e.account = 'household_payable' WHERE d.kind = 'receipt_corrected' AND d.subject_id LIKE ?`;
    const [row] = await from.query<{ documents: number | string; fen: number | string | null }>(sql, [`${receiptId}/%`]);
    return { count: Number(row?.documents ?? 0), fen: Number(row?.fen ?? 0) };
  }

  /** Receipt → by how much it was corrected; of one household, since a date. */
  async correctionsOfHousehold(from: Queryable, householdId: string, since: BusinessDate): Promise<Map<string, number>> {
    const rows = await from.query<{ receipt_id: string; fen: number | string }>(
      `SELECT SUBSTR(d.subject_id, 1, 36) AS receipt_id, SUM(e.credit_fen) - SUM(e.debit_fen) AS fen FROM ledger_entry e JOIN ledger_document d ON d.id = e.document_id
       WHERE e.account = 'household_payable' AND e.party_id = ? AND e.business_date >= ? AND d.kind = 'receipt_corrected' GROUP BY SUBSTR(d.subject_id, 1, 36)`,
      [householdId, since],
    );
    return new Map(rows.map((row) => [row.receipt_id, Number(row.fen)]));
  }

  /** In the order of the books. */
  async movements(from: Queryable, account: Account, partyId: string, since: BusinessDate, until: BusinessDate): Promise<Movement[]> {
    const rows = await from.query<RawMovement>(
      `SELECT e.business_date, d.posted_at, d.kind, d.subject_id, e.debit_fen, e.credit_fen FROM ledger_entry e JOIN ledger_document d ON d.id = e.document_id
       WHERE e.account = ? AND e.party_id = ? AND e.business_date BETWEEN ? AND ? ORDER BY e.business_date, d.posted_at, d.id, e.seq`,
      [account, partyId, since, until],
    );
    return rows.map((row) => ({
      businessDate: row.business_date,
      at: instantOf(row.posted_at),
      title: POSTING_RULES[row.kind].title,
      receiptId: row.kind === 'receipt_accepted' ? row.subject_id : null,
      debitFen: Number(row.debit_fen),
      creditFen: Number(row.credit_fen),
    }));
  }
}
