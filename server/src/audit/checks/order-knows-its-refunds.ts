import type { Check } from '../check';

export const orderKnowsItsRefunds: Check = {
  name: 'order-knows-its-refunds',
  holds: 'What an order says has come back is the sum of its refunds that succeeded; of surplus payments, and of credit that came back unspent, it knows nothing.',
  sql: `
    SELECT * FROM (
      SELECT o.id AS subject, o.payment_id, o.payment_state, o.total_fen, o.refunded_fen, COALESCE(SUM(r.amount_fen), 0) AS succeeded_fen
      FROM resident_order o LEFT JOIN refund r ON r.subject_id = o.id AND r.state = 'succeeded' AND ((o.payment_id IS NULL AND r.payment_id NOT IN (SELECT s.id FROM payment s WHERE s.purpose = 'credit'))
        OR r.payment_id = o.payment_id OR (o.payment_id IS NOT NULL AND r.payment_id IN (SELECT s.id FROM payment s WHERE s.purpose = 'credit' AND s.kept_flag = 1))
        OR r.payment_id IN (SELECT c.payment_id FROM order_change c WHERE c.order_id = o.id AND c.state = 'applied'))
      GROUP BY o.id, o.payment_id, o.payment_state, o.total_fen, o.refunded_fen
    ) back
    WHERE (payment_id IS NOT NULL AND refunded_fen <> succeeded_fen)
      OR (payment_id IS NULL AND refunded_fen <> CASE WHEN succeeded_fen > total_fen THEN total_fen ELSE succeeded_fen END)
      OR (payment_state IN ('paid', 'unpaid') AND refunded_fen <> 0)
  `,
};
