import type { Check } from '../check';

export const payoutsAreInTheBooks: Check = {
  name: 'payouts-are-in-the-books',
  holds: 'Every payout was posted when it was drawn up, and posted as paid if and only if it succeeded.',
  sql: `
    SELECT p.id AS subject, p.state, p.amount_fen, COUNT(d.id) AS documents FROM payout p
    LEFT JOIN ledger_document d ON d.subject_id = p.id AND d.kind IN ('payout_created', 'payout_succeeded', 'payout_failed')
    GROUP BY p.id, p.state, p.amount_fen HAVING COUNT(d.id) <> CASE WHEN p.state IN ('succeeded', 'failed', 'expired') THEN 2 ELSE 1 END
  `,
};
