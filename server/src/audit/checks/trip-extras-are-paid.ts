import type { Check } from '../check';

export const tripExtrasArePaid: Check = {
  name: 'trip-extras-are-paid',
  holds: 'A settled trip pays each household in the books for the extras that were prepaid, and counts what families gave it in hand; nothing is left ordered and unpaid.',
  sql: `
    SELECT * FROM (
      SELECT t.id AS subject,
        (SELECT COALESCE(SUM(l.pieces * l.price_fen), 0) FROM trip_extra_line l JOIN trip_booking b ON b.id = l.booking_id WHERE l.trip_id = t.id AND b.state = 'deposit_paid' AND l.state IN ('ordered', 'handed')) AS sold,
        (SELECT COALESCE(SUM(e.debit_fen), 0) FROM trip_extra x JOIN ledger_document d ON d.kind = 'trip_extras_bought' AND d.subject_id = CONCAT(t.id, '/', x.household_id) JOIN ledger_entry e ON e.document_id = d.id
          WHERE x.trip_id = t.id AND x.id = (SELECT MIN(y.id) FROM trip_extra y WHERE y.trip_id = t.id AND y.household_id = x.household_id)) AS booked
      FROM trip t WHERE t.settled_at IS NOT NULL
    ) counted WHERE sold <> booked
    UNION ALL
    SELECT l.id, l.pieces, 0 FROM trip_extra_line l JOIN trip t ON t.id = l.trip_id WHERE t.settled_at IS NOT NULL AND l.state = 'ordered' AND l.prepaid = 0
  `,
};
