import type { Check } from '../check';

const ACCOUNT = `CASE s.party_kind WHEN 'household' THEN 'household_payable' WHEN 'point' THEN 'point_payable' WHEN 'driver' THEN 'driver_payable' END`;
/** One settlement at a time, not a join with sums: MariaDB 10.11 now and then finds no row for it in a grouped derived table. */
const OWN_ENTRIES = `FROM ledger_entry e WHERE e.pairing_id = s.pairing_id AND e.business_date = s.business_date AND e.party_id = s.party_id AND e.account = ${ACCOUNT}`;

export const settlementIsItsEntries: Check = {
  name: 'settlement-is-its-entries',
  holds: 'A settlement is the sum of its own date’s entries, and every party that moved on a settled date has one.',
  sql: `
    SELECT s.id AS subject, s.business_date, s.earned_fen, s.paid_fen, (SELECT SUM(e.credit_fen) ${OWN_ENTRIES}) AS ledger_earned, (SELECT SUM(e.debit_fen) ${OWN_ENTRIES}) AS ledger_paid
    FROM settlement s
    WHERE s.party_kind <> 'operator'
      AND ((SELECT COUNT(*) ${OWN_ENTRIES}) <> s.entries OR (SELECT COALESCE(SUM(e.credit_fen), 0) ${OWN_ENTRIES}) <> s.earned_fen OR (SELECT COALESCE(SUM(e.debit_fen), 0) ${OWN_ENTRIES}) <> s.paid_fen)
    UNION ALL
    SELECT MIN(e.document_id), e.business_date, NULL, NULL, SUM(e.credit_fen), SUM(e.debit_fen) FROM ledger_entry e
    JOIN book_day b ON b.pairing_id = e.pairing_id AND b.business_date = e.business_date AND b.state = 'settled'
    LEFT JOIN settlement s ON s.pairing_id = e.pairing_id AND s.business_date = e.business_date AND s.party_id = e.party_id AND e.account = CASE s.party_kind WHEN 'household' THEN 'household_payable' WHEN 'point' THEN 'point_payable' WHEN 'driver' THEN 'driver_payable' END
    WHERE e.account IN ('household_payable', 'point_payable', 'driver_payable') AND s.id IS NULL GROUP BY e.pairing_id, e.business_date, e.party_id
  `,
};
