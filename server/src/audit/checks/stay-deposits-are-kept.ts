import type { Check } from '../check';

export const stayDepositsAreKept: Check = {
  name: 'stay-deposits-are-kept',
  holds: 'A paid stay has its deposit, kept and whole; of one that ended what was promised has gone back.',
  sql: `
    SELECT b.id AS subject, b.state, b.deposit_fen, b.refund_fen, p.amount_fen, p.refunded_fen
    FROM stay_booking b LEFT JOIN payment p ON p.id = b.payment_id AND p.purpose = 'stay' AND p.subject_id = b.id AND p.kept_flag = 1
    WHERE (b.state IN ('paid', 'confirmed', 'checked_in', 'checked_out') OR b.payment_id IS NOT NULL) AND (p.id IS NULL OR p.amount_fen <> b.deposit_fen OR p.refunded_fen <> b.refund_fen)
  `,
};
