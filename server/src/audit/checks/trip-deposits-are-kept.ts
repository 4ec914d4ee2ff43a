import type { Check } from '../check';

export const tripDepositsAreKept: Check = {
  name: 'trip-deposits-are-kept',
  holds: 'A paid booking has its deposit and what it paid for extras, kept and whole; of a cancelled one what was promised has gone back; no child is booked without its guardian’s consent.',
  sql: `
    SELECT b.id AS subject, b.state, b.deposit_fen, b.refund_fen, p.amount_fen, p.refunded_fen
    FROM trip_booking b LEFT JOIN payment p ON p.id = b.payment_id AND p.purpose = 'trip' AND p.subject_id = b.id AND p.kept_flag = 1
    WHERE (b.state = 'deposit_paid' OR b.payment_id IS NOT NULL) AND (p.id IS NULL OR p.amount_fen <> b.deposit_fen + b.extras_fen OR p.refunded_fen <> b.refund_fen + b.extras_back_fen)
    UNION ALL
    SELECT b.id, 'no consent', NULL, NULL, NULL, NULL FROM trip_booking b LEFT JOIN trip_consent c ON c.id = b.consent_id AND c.trip_id = b.trip_id AND c.account_id = b.account_id
    WHERE b.children > 0 AND c.id IS NULL
  `,
};
