import type { Check } from '../check';

export const tripHostsArePaid: Check = {
  name: 'trip-hosts-are-paid',
  holds: 'A settled trip pays each household for the heads that were there, at its price, in the books.',
  sql: `
    SELECT * FROM (
      SELECT h.id AS subject,
        (SELECT COALESCE(SUM(b.adults + b.children), 0) FROM trip_booking b WHERE b.trip_id = t.id AND b.household_id = h.household_id AND b.state = 'deposit_paid'
          AND EXISTS (SELECT 1 FROM trip_check_in c WHERE c.booking_id = b.id)) * h.per_person_fen AS earned,
        (SELECT COALESCE(SUM(e.credit_fen), 0) FROM ledger_document d JOIN ledger_entry e ON e.document_id = d.id AND e.account = 'household_payable'
          WHERE d.kind = 'trip_hosted' AND d.subject_id = CONCAT(t.id, '/', h.household_id)) AS booked
      FROM trip t JOIN trip_host h ON h.trip_id = t.id WHERE t.settled_at IS NOT NULL
    ) counted WHERE earned <> booked
  `,
};
