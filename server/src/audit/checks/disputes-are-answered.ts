import type { Check } from '../check';

export const disputesAreAnswered: Check = {
  name: 'disputes-are-answered',
  holds: 'A question about a receipt is of that receipt’s household and pairing, is settled only once answered, and what is said to be corrected was.',
  sql: `
    SELECT d.id AS subject, d.state, d.receipt_id FROM receipt_dispute d LEFT JOIN collection_receipt r ON r.id = d.receipt_id
    WHERE r.id IS NULL OR r.household_id <> d.household_id OR r.pairing_id <> d.pairing_id
      OR (d.state <> 'open' AND (d.answer IS NULL OR d.outcome IS NULL)) OR (d.state = 'settled' AND d.settled_at < d.answered_at)
      OR (d.outcome = 'corrected' AND (SELECT COUNT(*) FROM ledger_document b WHERE b.kind = 'receipt_corrected' AND b.subject_id LIKE CONCAT(d.receipt_id, '/%')) <= d.corrections)
  `,
};
