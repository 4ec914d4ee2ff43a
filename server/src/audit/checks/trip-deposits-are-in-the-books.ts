import type { Check } from '../check';

export const tripDepositsAreInTheBooks: Check = {
  name: 'trip-deposits-are-in-the-books',
  holds: 'The books hold what a paid booking has paid in advance until its trip is settled, and nothing of any other: what went back, what was kept by the policy and what was earned are all posted.',
  sql: `
    SELECT * FROM (
      SELECT b.id AS subject, b.state, b.deposit_fen, b.extras_fen, b.extras_back_fen, t.settled_at, COALESCE(SUM(e.credit_fen - e.debit_fen), 0) AS held_fen
      FROM trip_booking b LEFT JOIN trip t ON t.id = b.trip_id LEFT JOIN ledger_entry e ON e.account = 'order_prepaid' AND e.party_id = b.id
      GROUP BY b.id, b.state, b.deposit_fen, b.extras_fen, b.extras_back_fen, t.settled_at
    ) held
    WHERE held_fen <> CASE WHEN state = 'deposit_paid' AND settled_at IS NULL THEN deposit_fen + extras_fen - extras_back_fen ELSE 0 END
  `,
};
