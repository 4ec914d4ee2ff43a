import type { BillDifference, BusinessDate } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import type { Queryable } from '../../platform';

interface Sum {
  readonly bill_date: BusinessDate;
  readonly fen: number | string;
}

/** What the ledger's provider account did on each day, by the day on which the provider did it. */
@Injectable()
export class FundMovements {
  /** By date, in fen; days on which nothing moved are left out. `differences`: what we have and the bills have not. */
  async between(from: Queryable, since: BusinessDate, until: BusinessDate, differences: readonly BillDifference[]): Promise<Map<string, number>> {
    const rows = await from.query<Sum>(
      `SELECT r.bill_date, SUM(e.debit_fen - e.credit_fen) AS fen FROM provider_bill_row r
       JOIN ledger_document d ON d.kind = CASE r.kind WHEN 'payment' THEN 'order_paid' ELSE 'refund_succeeded' END AND d.subject_id = r.number
       JOIN ledger_entry e ON e.document_id = d.id AND e.account = 'provider_clearing' WHERE r.bill_date BETWEEN ? AND ? GROUP BY r.bill_date`,
      [since, until],
    );
    const fees = await from.query<Sum>(
      `SELECT SUBSTR(d.subject_id, 1, 10) AS bill_date, SUM(e.debit_fen - e.credit_fen) AS fen FROM ledger_document d
       JOIN ledger_entry e ON e.document_id = d.id AND e.account = 'provider_clearing' WHERE d.kind = 'provider_fee' AND d.subject_id >= ? AND d.subject_id < ? GROUP BY SUBSTR(d.subject_id, 1, 10)`,
      [since, `${until}0`],
    );
    const ours = differences.filter(({ what }) => what === 'only_books').map(({ billDate, kind, bookFen }) => ({ bill_date: billDate, fen: (kind === 'payment' ? 1 : -1) * (bookFen ?? 0) }));
    const sums = new Map<string, number>();
    for (const { bill_date, fen } of [...rows, ...fees, ...ours]) sums.set(bill_date, (sums.get(bill_date) ?? 0) + Number(fen));
    return sums;
  }
}
