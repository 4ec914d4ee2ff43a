import type { Check } from '../check';

export const creditIsItsDocuments: Check = {
  name: 'credit-is-its-documents',
  holds: "A resident's credit is what is left of her credit documents, and the same as in the books: what was given less what was spent; each document is a refund that became credit.",
  sql: `
    SELECT account_id AS subject, pairing_id, SUM(balance_fen) AS balance_fen, SUM(left_fen) AS left_fen, SUM(books_fen) AS books_fen FROM (
      SELECT account_id, pairing_id, balance_fen, 0 AS left_fen, 0 AS books_fen FROM account_credit
      UNION ALL SELECT account_id, pairing_id, 0, left_fen, 0 FROM credit
      UNION ALL SELECT party_id, pairing_id, 0, 0, credit_fen - debit_fen FROM ledger_entry WHERE account = 'resident_credit'
    ) sums
    GROUP BY account_id, pairing_id HAVING SUM(balance_fen) <> SUM(left_fen) OR SUM(balance_fen) <> SUM(books_fen)
    UNION ALL
    SELECT r.id, r.way, r.amount_fen, c.amount_fen, c.left_fen FROM refund r LEFT JOIN credit c ON c.id = r.id
    WHERE (r.way = 'credit' AND (c.id IS NULL OR c.amount_fen <> r.amount_fen OR r.state <> 'succeeded')) OR (r.way <> 'credit' AND c.id IS NOT NULL)
    UNION ALL
    SELECT c.id, c.state, c.amount_fen, c.left_fen, NULL FROM credit c LEFT JOIN refund r ON r.id = c.id
    WHERE r.id IS NULL OR (c.left_fen = 0) <> (c.state = 'spent')
  `,
};
