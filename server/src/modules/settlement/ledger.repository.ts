import type { BusinessDate } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Database, insertIgnoreSql, type Queryable, type Tx } from '../../platform';
import type { Account } from './domain/accounts';
import type { Entry, PostingKind } from './domain/posting-rules';

export interface LedgerDocument {
  readonly id: string;
  readonly kind: PostingKind;
  readonly subjectId: string;
  readonly pairingId: string | null;
  readonly businessDate: BusinessDate;
}

export interface PostedDocument extends LedgerDocument {
  readonly entries: readonly Entry[];
}

export interface AccountTotal {
  readonly account: Account;
  readonly debit_fen: number | string;
  readonly credit_fen: number | string;
}

const AT_ONCE = 100;
const ENTRY = '(?, ?, ?, ?, ?, ?, ?, ?)';

@Injectable()
export class LedgerRepository {
  constructor(private readonly database: Database) {}

  /** Documents that were not there before, with their entries. @returns how many */
  async insert(tx: Tx, documents: readonly PostedDocument[]): Promise<number> {
    let posted = 0;
    for (let at = 0; at < documents.length; at += AT_ONCE) posted += await this.insertSome(tx, documents.slice(at, at + AT_ONCE));
    return posted;
  }

  private async insertSome(tx: Tx, documents: readonly PostedDocument[]): Promise<number> {
    const inserted = await tx.execute(
      `${insertIgnoreSql(this.database.dialect)} ledger_document (id, kind, subject_id, pairing_id, business_date, posted_at) VALUES ${documents.map(() => '(?, ?, ?, ?, ?, ?)').join()}`,
      documents.flatMap(({ id, kind, subjectId, pairingId, businessDate }) => [id, kind, subjectId, pairingId, businessDate, tx.now]),
    );
    if (inserted === 0) return 0;
    await this.insertEntries(tx, inserted === documents.length ? documents : await this.kept(tx, documents));
    return inserted;
  }

  /** Those of these that are in the books under the id they have here. */
  private async kept(tx: Tx, documents: readonly PostedDocument[]): Promise<PostedDocument[]> {
    const rows = await tx.query<{ id: string }>(`SELECT id FROM ledger_document WHERE id IN (${documents.map(() => '?').join()})`, documents.map(({ id }) => id));
    const kept = new Set(rows.map(({ id }) => id));
    return documents.filter(({ id }) => kept.has(id));
  }

  /** All sides of all of them in one statement. */
  private async insertEntries(tx: Tx, documents: readonly PostedDocument[]): Promise<void> {
    const rows = documents.flatMap(({ id, pairingId, businessDate, entries }) =>
      entries.map((entry, seq) => [id, seq + 1, entry.account, entry.partyId, entry.debitFen, entry.creditFen, pairingId, businessDate]),
    );
    await tx.execute(
      `INSERT INTO ledger_entry (document_id, seq, account, party_id, debit_fen, credit_fen, pairing_id, business_date) VALUES ${rows.map(() => ENTRY).join()}`,
      rows.flat(),
    );
  }

  totals(from: Queryable, pairingId: string, date?: BusinessDate): Promise<AccountTotal[]> {
    const onDate = date === undefined ? '' : ' AND business_date = ?';
    return from.query<AccountTotal>(
      `SELECT account, SUM(debit_fen) AS debit_fen, SUM(credit_fen) AS credit_fen FROM ledger_entry WHERE pairing_id = ?${onDate} GROUP BY account ORDER BY account`,
      date === undefined ? [pairingId] : [pairingId, date],
    );
  }

  /** Debits less credits of one party in one account. */
  async balance(from: Queryable, account: Account, partyId: string): Promise<number> {
    const [row] = await from.query<{ balance: number | string | null }>('SELECT SUM(debit_fen) - SUM(credit_fen) AS balance FROM ledger_entry WHERE account = ? AND party_id = ?', [account, partyId]);
    return Number(row?.balance ?? 0);
  }
}
