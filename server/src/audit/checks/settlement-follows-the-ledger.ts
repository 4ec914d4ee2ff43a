import type { Check } from '../check';

export const settlementFollowsTheLedger: Check = {
  name: 'settlement-follows-the-ledger',
  holds: 'What a settlement closes with is all its party was owed by then: a statement is the ledger.',
  sql: `
    SELECT s.id AS subject, s.business_date, s.closing_fen, SUM(e.credit_fen - e.debit_fen) AS ledger_fen
    FROM settlement s JOIN ledger_entry e ON e.party_id = s.party_id AND e.business_date <= s.business_date AND e.account = CASE s.party_kind WHEN 'household' THEN 'household_payable' WHEN 'point' THEN 'point_payable' WHEN 'driver' THEN 'driver_payable' END
    WHERE s.party_kind <> 'operator' GROUP BY s.id, s.business_date, s.closing_fen HAVING SUM(e.credit_fen - e.debit_fen) <> s.closing_fen
  `,
};
