import type { Check } from '../check';

export const billsAreInTheBooks: Check = {
  name: 'bills-are-in-the-books',
  holds: 'What an order was billed is what the books earned by it.',
  sql: `
    SELECT o.id AS subject, o.billed_fen, -COALESCE(SUM(e.credit_fen - e.debit_fen), 0) AS earned_fen
    FROM resident_order o LEFT JOIN (
      SELECT e.party_id, e.credit_fen, e.debit_fen FROM ledger_entry e JOIN ledger_document d ON d.id = e.document_id
      WHERE e.account = 'order_prepaid' AND d.kind IN ('order_billed', 'order_unbilled')
    ) e ON e.party_id = o.id
    GROUP BY o.id, o.billed_fen HAVING COALESCE(o.billed_fen, 0) <> earned_fen
  `,
};
