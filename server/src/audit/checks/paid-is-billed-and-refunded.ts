import type { Check } from '../check';

export const paidIsBilledAndRefunded: Check = {
  name: 'paid-is-billed-and-refunded',
  holds: 'What was paid for an order is what was billed and what went back of what was not owed, once it is billed or cancelled (DOMAIN §5, 2).',
  sql: `
    SELECT * FROM (
      SELECT o.id AS subject, o.state, o.billed_fen, o.compensated_fen, SUM(p.amount_fen) AS paid_fen, SUM(p.refunded_fen) AS refunded_fen
      FROM resident_order o JOIN payment p ON p.subject_id = o.id AND p.kept_flag = 1
      WHERE o.payment_id IS NOT NULL AND (o.billed_fen IS NOT NULL OR o.state = 'cancelled')
      GROUP BY o.id, o.state, o.billed_fen, o.compensated_fen
    ) paid
    WHERE paid_fen <> COALESCE(billed_fen, 0) + refunded_fen - compensated_fen
  `,
};
