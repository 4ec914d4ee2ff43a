import type { Check } from '../check';

export const refundsPostedOnce: Check = {
  name: 'refunds-posted-once',
  holds: 'Every refund is in the books once when it is decided and once when it succeeded, and a compensation on its bearer, with its sum.',
  sql: `
    SELECT * FROM (
      SELECT r.id AS subject, r.state, r.kind, r.way, r.amount_fen,
        COALESCE(SUM(CASE WHEN d.kind IN ('refund_requested', 'credit_given', 'credit_returned') AND e.account IN ('refund_payable', 'resident_credit') THEN e.credit_fen ELSE 0 END), 0) AS decided_fen,
        COALESCE(SUM(CASE WHEN d.kind = 'refund_succeeded' AND e.account = 'refund_payable' THEN e.debit_fen ELSE 0 END), 0) AS succeeded_fen,
        COALESCE(SUM(CASE WHEN d.kind = 'refund_borne' AND e.account = 'order_prepaid' THEN e.credit_fen ELSE 0 END), 0) AS borne_fen
      FROM refund r LEFT JOIN ledger_document d ON d.subject_id = r.id AND d.kind IN ('refund_requested', 'refund_succeeded', 'refund_borne', 'credit_given', 'credit_returned')
      LEFT JOIN ledger_entry e ON e.document_id = d.id
      GROUP BY r.id, r.state, r.kind, r.way, r.amount_fen
    ) posted
    WHERE decided_fen <> amount_fen
      OR succeeded_fen <> CASE WHEN state = 'succeeded' AND way = 'original' THEN amount_fen ELSE 0 END
      OR borne_fen <> CASE WHEN kind = 'compensation' THEN amount_fen ELSE 0 END
  `,
};
