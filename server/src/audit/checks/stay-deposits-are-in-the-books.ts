import type { Check } from '../check';

export const stayDepositsAreInTheBooks: Check = {
  name: 'stay-deposits-are-in-the-books',
  holds: 'The books hold the deposit of a stay that is still to come or goes on, and nothing of one that is over: it went back or to the household.',
  sql: `
    SELECT * FROM (
      SELECT b.id AS subject, b.state, b.deposit_fen, COALESCE(SUM(e.credit_fen - e.debit_fen), 0) AS held_fen
      FROM stay_booking b LEFT JOIN ledger_entry e ON e.account = 'order_prepaid' AND e.party_id = b.id
      GROUP BY b.id, b.state, b.deposit_fen
    ) held
    WHERE held_fen <> CASE WHEN state IN ('paid', 'confirmed', 'checked_in') THEN deposit_fen ELSE 0 END
  `,
};
