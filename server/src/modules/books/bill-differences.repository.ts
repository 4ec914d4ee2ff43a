import { addDays, type BillDifference, type BusinessDate, businessDateOf, instantAt } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { instantOf, type Queryable } from '../../platform';

interface RawRow {
  readonly kind: 'payment' | 'refund';
  readonly number: string;
  readonly bill_date: BusinessDate;
  readonly provider_fen: number | string;
  readonly table_fen: number | string | null;
  readonly book_fen: number | string | null;
}

interface RawOurs {
  readonly kind: 'payment' | 'refund';
  readonly number: string;
  readonly fen: number | string;
  readonly succeeded_at: Date | string;
}

/** The provider's rows against the table and against the ledger. A refund it has not finished is no difference yet. */
const PROVIDERS = `
  SELECT r.kind, r.number, r.bill_date, r.fen AS provider_fen, p.amount_fen AS table_fen, e.debit_fen AS book_fen
  FROM provider_bill_row r LEFT JOIN payment p ON p.id = r.number AND p.state = 'succeeded'
  LEFT JOIN ledger_document d ON d.kind = 'order_paid' AND d.subject_id = r.number
  LEFT JOIN ledger_entry e ON e.document_id = d.id AND e.account = 'provider_clearing'
  WHERE r.bill_date BETWEEN ? AND ? AND r.kind = 'payment' AND (p.amount_fen IS NULL OR e.debit_fen IS NULL OR p.amount_fen <> r.fen OR e.debit_fen <> r.fen)
  UNION ALL
  SELECT r.kind, r.number, r.bill_date, r.fen, f.amount_fen, CASE WHEN f.state = 'succeeded' THEN e.credit_fen ELSE f.amount_fen END
  FROM provider_bill_row r LEFT JOIN refund f ON f.id = r.number
  LEFT JOIN ledger_document d ON d.kind = 'refund_succeeded' AND d.subject_id = r.number
  LEFT JOIN ledger_entry e ON e.document_id = d.id AND e.account = 'provider_clearing'
  WHERE r.bill_date BETWEEN ? AND ? AND r.kind = 'refund'
    AND (f.amount_fen IS NULL OR f.amount_fen <> r.fen OR (f.state = 'succeeded' AND (e.credit_fen IS NULL OR e.credit_fen <> r.fen)))`;

const OURS = `
  SELECT 'payment' AS kind, p.id AS number, p.amount_fen AS fen, p.succeeded_at FROM payment p
  LEFT JOIN provider_bill_row r ON r.kind = 'payment' AND r.number = p.id WHERE p.succeeded_at >= ? AND p.succeeded_at < ? AND p.purpose <> 'credit' AND r.number IS NULL
  UNION ALL
  SELECT 'refund', f.id, f.amount_fen, f.succeeded_at FROM refund f
  LEFT JOIN provider_bill_row r ON r.kind = 'refund' AND r.number = f.id WHERE f.succeeded_at >= ? AND f.succeeded_at < ? AND f.way = 'original' AND r.number IS NULL`;

/** What the provider's bills and our books do not agree on: worked out anew each time, so that a late row clears it. */
@Injectable()
export class BillDifferencesRepository {
  /** Of days whose bill is there. */
  async between(from: Queryable, since: BusinessDate, until: BusinessDate, billed: ReadonlySet<string>): Promise<BillDifference[]> {
    const [begin, end] = [instantAt(since, '00:00'), instantAt(addDays(until, 1), '00:00')];
    const theirs = await from.query<RawRow>(PROVIDERS, [since, until, since, until]);
    const ours = await from.query<RawOurs>(OURS, [begin, end, begin, end]);
    return [...theirs.map(differenceOf), ...ours.map(missing).filter(({ billDate }) => billed.has(billDate))].sort((one, other) => other.billDate.localeCompare(one.billDate));
  }
}

function differenceOf(row: RawRow): BillDifference {
  const [table, book] = [fenOrNull(row.table_fen), fenOrNull(row.book_fen)];
  const known = table !== null && book !== null;
  return { billDate: row.bill_date, what: known ? 'amount' : 'only_provider', kind: row.kind, number: row.number, providerFen: Number(row.provider_fen), bookFen: book ?? table };
}

function missing(row: RawOurs): BillDifference {
  return { billDate: businessDateOf(instantOf(row.succeeded_at)), what: 'only_books', kind: row.kind, number: row.number, providerFen: null, bookFen: Number(row.fen) };
}

function fenOrNull(value: number | string | null): number | null {
  return value === null ? null : Number(value);
}
