import type { Check } from '../check';

export const varianceIsPosted: Check = {
  name: 'variance-is-posted',
  holds: 'A float that closed without adding up has its difference in the books, and a settled run has a closed float (DOMAIN §5, 9).',
  sql: `
    SELECT f.id AS subject, f.state, f.opened_fen - f.paid_fen - f.counted_fen AS difference_fen, SUM(e.debit_fen - e.credit_fen) AS posted_fen
    FROM float_session f LEFT JOIN ledger_document d ON d.kind = 'float_variance' AND d.subject_id = f.id
    LEFT JOIN ledger_entry e ON e.document_id = d.id AND e.account = 'float_variance'
    WHERE f.state = 'variance_approved' GROUP BY f.id, f.state, f.opened_fen, f.paid_fen, f.counted_fen
    HAVING COALESCE(SUM(e.debit_fen - e.credit_fen), 0) <> f.opened_fen - f.paid_fen - f.counted_fen
    UNION ALL
    SELECT r.id, r.state, NULL, NULL FROM pickup_route r LEFT JOIN float_session f ON f.route_id = r.id
    WHERE r.state = 'reconciled' AND (f.id IS NULL OR f.state NOT IN ('balanced', 'variance_approved'))
  `,
};
