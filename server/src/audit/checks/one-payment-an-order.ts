import type { Check } from '../check';

export const onePaymentAnOrder: Check = {
  name: 'one-payment-an-order',
  holds: 'A paid order has exactly one payment that was kept, one of credit if that pays a part, and one for each dearer change, together its total; any other has none, and is unpaid or got back what came too late.',
  sql: `
    SELECT * FROM (
      SELECT o.id AS subject, o.state, o.payment_id, o.payment_state, o.total_fen, COALESCE(SUM(CASE WHEN p.purpose <> 'credit' THEN 1 ELSE 0 END), 0) AS payments, COALESCE(SUM(p.amount_fen), 0) AS paid_fen,
        COALESCE(SUM(CASE WHEN p.id = o.payment_id THEN 1 ELSE 0 END), 0) AS named
      FROM resident_order o LEFT JOIN payment p ON (p.purpose IN ('order', 'credit') OR p.purpose LIKE 'change-%') AND p.subject_id = o.id AND p.state = 'succeeded' AND p.kept_flag = 1
      GROUP BY o.id, o.state, o.payment_id, o.payment_state, o.total_fen
    ) kept
    WHERE (payment_id IS NOT NULL AND (payment_state = 'unpaid' OR named <> 1 OR paid_fen <> total_fen))
      OR (payment_id IS NULL AND (payments <> 0 OR NOT (payment_state = 'unpaid' OR (payment_state = 'refunded' AND state IN ('expired', 'cancelled')))))
  `,
};
