import type { Check } from '../check';

export const paymentsPostedOnce: Check = {
  name: 'payments-posted-once',
  holds: 'Every success of a payment is in the books once, with its sum, and nothing else is (DOMAIN §5, 5).',
  sql: `
    SELECT p.id AS subject, p.state, p.amount_fen, SUM(e.debit_fen) AS posted_fen
    FROM payment p LEFT JOIN ledger_document d ON d.kind = CASE WHEN p.purpose = 'credit' THEN 'credit_spent' ELSE 'order_paid' END AND d.subject_id = p.id
    LEFT JOIN ledger_entry e ON e.document_id = d.id AND e.account = CASE WHEN p.purpose = 'credit' THEN 'resident_credit' ELSE 'provider_clearing' END
    GROUP BY p.id, p.state, p.amount_fen HAVING COALESCE(SUM(e.debit_fen), 0) <> CASE WHEN p.state = 'succeeded' THEN p.amount_fen ELSE 0 END
    UNION ALL
    SELECT d.subject_id, 'no payment', NULL, NULL FROM ledger_document d LEFT JOIN payment p ON p.id = d.subject_id
    WHERE d.kind IN ('order_paid', 'credit_spent') AND p.id IS NULL
  `,
};
