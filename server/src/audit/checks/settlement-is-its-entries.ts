import type { Check } from '../check';

export const settlementIsItsEntries: Check = {
  name: 'settlement-is-its-entries',
  holds: 'A settlement is the sum of its own date’s entries, and every party that moved on a settled date has one.',
  sql: `
    SELECT s.id AS subject, s.business_date, s.earned_fen, s.paid_fen, e.earned_fen AS ledger_earned, e.paid_fen AS ledger_paid
    FROM settlement s LEFT JOIN (
      SELECT pairing_id, business_date, account, party_id, SUM(credit_fen) AS earned_fen, SUM(debit_fen) AS paid_fen, COUNT(*) AS entries
      FROM ledger_entry WHERE account IN ('household_payable', 'point_payable', 'driver_payable') GROUP BY pairing_id, business_date, account, party_id
    ) e ON e.pairing_id = s.pairing_id AND e.business_date = s.business_date AND e.party_id = s.party_id AND e.account = CASE s.party_kind WHEN 'household' THEN 'household_payable' WHEN 'point' THEN 'point_payable' WHEN 'driver' THEN 'driver_payable' END
    WHERE s.party_kind <> 'operator' AND (e.entries IS NULL OR e.entries <> s.entries OR e.earned_fen <> s.earned_fen OR e.paid_fen <> s.paid_fen)
    UNION ALL
    SELECT MIN(e.document_id), e.business_date, NULL, NULL, SUM(e.credit_fen), SUM(e.debit_fen) FROM ledger_entry e
    JOIN book_day b ON b.pairing_id = e.pairing_id AND b.business_date = e.business_date AND b.state = 'settled'
    LEFT JOIN settlement s ON s.pairing_id = e.pairing_id AND s.business_date = e.business_date AND s.party_id = e.party_id AND e.account = CASE s.party_kind WHEN 'household' THEN 'household_payable' WHEN 'point' THEN 'point_payable' WHEN 'driver' THEN 'driver_payable' END
    WHERE e.account IN ('household_payable', 'point_payable', 'driver_payable') AND s.id IS NULL GROUP BY e.pairing_id, e.business_date, e.party_id
  `,
};
