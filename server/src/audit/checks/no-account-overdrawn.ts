import type { Check } from '../check';

export const noAccountOverdrawn: Check = {
  name: 'no-account-overdrawn',
  holds: 'No prepayment, refund, credit, household, leader, advance or float of the books is below zero.',
  sql: `
    SELECT party_id AS subject, account, SUM(credit_fen - debit_fen) AS balance_fen FROM ledger_entry
    WHERE account IN ('order_prepaid', 'refund_payable', 'resident_credit', 'household_payable', 'leader_payable') GROUP BY account, party_id HAVING SUM(credit_fen - debit_fen) < 0
    UNION ALL
    SELECT party_id, account, SUM(debit_fen - credit_fen) FROM ledger_entry
    WHERE account IN ('float_cash', 'household_advance') GROUP BY account, party_id HAVING SUM(debit_fen - credit_fen) < 0
  `,
};
