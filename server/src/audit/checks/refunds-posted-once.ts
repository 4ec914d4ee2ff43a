import type { Check } from '../check';

export const refundsPostedOnce: Check = {
  name: 'refunds-posted-once',
  holds: 'Every refund is in the books once when it is decided and once when it succeeded, and a compensation on its bearer, with its sum.',
  sql: `
    SELECT r.id AS subject, r.state, r.amount_fen,
      COALESCE(SUM(CASE WHEN d.kind = 'refund_requested' THEN e.credit_fen ELSE 0 END), 0) AS requested_fen,
      COALESCE(SUM(CASE WHEN d.kind = 'refund_succeeded' THEN e.debit_fen ELSE 0 END), 0) AS succeeded_fen
    FROM refund r LEFT JOIN ledger_document d ON d.subject_id = r.id AND d.kind IN ('refund_requested', 'refund_succeeded')
    LEFT JOIN ledger_entry e ON e.document_id = d.id AND e.account = 'refund_payable'
    GROUP BY r.id, r.state, r.amount_fen
    HAVING requested_fen <> r.amount_fen OR succeeded_fen <> CASE WHEN r.state = 'succeeded' THEN r.amount_fen ELSE 0 END
  `,
};
