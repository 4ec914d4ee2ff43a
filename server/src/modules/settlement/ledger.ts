import { type BusinessDate, type Fen, fen } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Ids, type Queryable, type Tx } from '../../platform';
import { BookDays } from './book-days';
import { type Account, ACCOUNTS } from './domain/accounts';
import { entriesOf, type PostingFacts, type PostingKind } from './domain/posting-rules';
import { LedgerRepository, type PostedDocument } from './ledger.repository';

export interface Posting<K extends PostingKind> {
  readonly kind: K;
  /** What the document is about; together with the kind it is posted once. */
  readonly subjectId: string;
  /** Null only for money that belongs to no pairing. */
  readonly pairingId: string | null;
  /** The day it is about. Posted there, or on the first open day once that one is settled (domain/book-date.ts). */
  readonly businessDate: BusinessDate;
  readonly facts: PostingFacts[K];
}

export interface TrialBalanceLine {
  readonly account: Account;
  /** 微信待结算, 住户预付款 … */
  readonly name: string;
  readonly debitFen: Fen;
  readonly creditFen: Fen;
}

/** The books: double entry, integer fen, append-only. */
@Injectable()
export class Ledger {
  constructor(
    private readonly repository: LedgerRepository,
    private readonly days: BookDays,
    private readonly ids: Ids,
  ) {}

  /**
   * Posts a document. False, and nothing posted, when the same kind was posted for the subject before.
   * @throws Error when it does not balance.
   */
  async post<K extends PostingKind>(tx: Tx, posting: Posting<K>): Promise<boolean> {
    return (await this.postAll(tx, [posting])) === 1;
  }

  /** As `post`, for many, with few statements. @returns how many were posted by this call */
  async postAll(tx: Tx, postings: readonly Posting<PostingKind>[]): Promise<number> {
    const documents: PostedDocument[] = [];
    for (const { facts, ...head } of postings) {
      const entries = entriesOf(head.kind, facts);
      if (entries.length > 0) documents.push({ ...head, entries, id: this.ids.next(), businessDate: await this.days.dateFor(tx, head.pairingId, head.businessDate) });
    }
    return this.repository.insert(tx, documents);
  }

  /** Sums of every account that moved, of one date or of all time. Debits equal credits. */
  async trialBalance(from: Queryable, pairingId: string, date?: BusinessDate): Promise<TrialBalanceLine[]> {
    const totals = await this.repository.totals(from, pairingId, date);
    return totals.map(({ account, debit_fen, credit_fen }) => ({ account, name: ACCOUNTS[account], debitFen: fen(Number(debit_fen)), creditFen: fen(Number(credit_fen)) }));
  }

  /** Debits less credits of one party in one account: what a household is still owed is negative. */
  async balanceOf(from: Queryable, account: Account, partyId: string): Promise<Fen> {
    return fen(await this.repository.balance(from, account, partyId));
  }
}
