import type { Check } from '../check';

export const providerFeesArePosted: Check = {
  name: 'provider-fees-are-posted',
  holds: 'What the provider kept of a pairing’s payments on a day is in its books, once.',
  sql: `
    SELECT bills.subject, bills.fees_fen, COALESCE(posted.fees_fen, 0) AS posted_fen FROM (
      SELECT CONCAT(r.bill_date, '/', p.pairing_id) AS subject, SUM(r.fee_fen) AS fees_fen
      FROM provider_bill_row r LEFT JOIN refund f ON r.kind = 'refund' AND f.id = r.number JOIN payment p ON p.id = COALESCE(f.payment_id, r.number)
      WHERE p.pairing_id IS NOT NULL GROUP BY r.bill_date, p.pairing_id
    ) bills LEFT JOIN (
      SELECT d.subject_id AS subject, SUM(e.debit_fen - e.credit_fen) AS fees_fen
      FROM ledger_document d JOIN ledger_entry e ON e.document_id = d.id AND e.account = 'provider_fee' WHERE d.kind = 'provider_fee' GROUP BY d.subject_id
    ) posted ON posted.subject = bills.subject
    WHERE bills.fees_fen <> COALESCE(posted.fees_fen, 0)
  `,
};
