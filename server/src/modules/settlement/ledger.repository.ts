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

export interface AccountTotal {
  readonly account: Account;
  readonly debit_fen: number | string;
  readonly credit_fen: number | string;
}

const ENTRY = '(?, ?, ?, ?, ?, ?, ?, ?)';

@Injectable()
export class LedgerRepository {
  constructor(private readonly database: Database) {}

  /** False when the document was there before. */
  async insertDocument(tx: Tx, document: LedgerDocument): Promise<boolean> {
    const inserted = await tx.execute(
      `${insertIgnoreSql(this.database.dialect)} ledger_document (id, kind, subject_id, pairing_id, business_date, posted_at) VALUES (?, ?, ?, ?, ?, ?)`,
      [document.id, document.kind, document.subjectId, document.pairingId, document.businessDate, tx.now],
    );
    return inserted === 1;
  }

  /** All sides in one statement. */
  async insertEntries(tx: Tx, { id, pairingId, businessDate }: LedgerDocument, entries: readonly Entry[]): Promise<void> {
    await tx.execute(
      `INSERT INTO ledger_entry (document_id, seq, account, party_id, debit_fen, credit_fen, pairing_id, business_date) VALUES ${entries.map(() => ENTRY).join(', ')}`,
      entries.flatMap((entry, seq) => [id, seq + 1, entry.account, entry.partyId, entry.debitFen, entry.creditFen, pairingId, businessDate]),
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
