import type { Check } from '../check';

export const orderKnowsItsRefunds: Check = {
  name: 'order-knows-its-refunds',
  holds: 'What an order says has come back is the sum of its refunds that succeeded.',
  sql: `
    SELECT o.id AS subject, o.payment_state, o.refunded_fen, COALESCE(SUM(r.amount_fen), 0) AS succeeded_fen
    FROM resident_order o LEFT JOIN refund r ON r.payment_id = o.payment_id AND r.state = 'succeeded'
    GROUP BY o.id, o.payment_state, o.refunded_fen
    HAVING o.refunded_fen <> COALESCE(SUM(r.amount_fen), 0) OR (o.payment_state IN ('paid', 'unpaid') AND o.refunded_fen <> 0)
  `,
};
