import type { Check } from '../check';

export const receiptNeverChanges: Check = {
  name: 'receipt-never-changes',
  holds: 'A receipt still says what was accepted and paid by the append-only books: a paid one never changes (DOMAIN §5, 6).',
  sql: `
    SELECT r.id AS subject, r.state, r.total_fen, r.paid_at,
      COALESCE(SUM(CASE WHEN d.kind = 'receipt_accepted' THEN e.credit_fen ELSE 0 END), 0) AS accepted_fen,
      COALESCE(SUM(CASE WHEN d.kind IN ('receipt_paid_cash', 'transfer_succeeded', 'receipt_paid_later') THEN e.debit_fen ELSE 0 END), 0) AS settled_fen
    FROM collection_receipt r LEFT JOIN ledger_document d ON d.subject_id = r.id
    LEFT JOIN ledger_entry e ON e.document_id = d.id AND e.account = 'household_payable' AND e.party_id = r.household_id
    GROUP BY r.id, r.state, r.total_fen, r.paid_at
    HAVING accepted_fen <> r.total_fen OR settled_fen <> CASE WHEN r.state = 'paid' THEN r.total_fen ELSE 0 END OR (r.state = 'paid') <> (r.paid_at IS NOT NULL)
  `,
};
