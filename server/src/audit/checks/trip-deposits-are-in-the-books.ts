import type { Check } from '../check';

export const tripDepositsAreInTheBooks: Check = {
  name: 'trip-deposits-are-in-the-books',
  holds: 'The books hold the deposit of every paid booking, and nothing of any other: what went back and what was kept by the policy are both posted.',
  sql: `
    SELECT * FROM (
      SELECT b.id AS subject, b.state, b.deposit_fen, b.refund_fen, COALESCE(SUM(e.credit_fen - e.debit_fen), 0) AS held_fen
      FROM trip_booking b LEFT JOIN ledger_entry e ON e.account = 'order_prepaid' AND e.party_id = b.id
      GROUP BY b.id, b.state, b.deposit_fen, b.refund_fen
    ) held
    WHERE held_fen <> CASE WHEN state = 'deposit_paid' THEN deposit_fen ELSE 0 END
  `,
};
