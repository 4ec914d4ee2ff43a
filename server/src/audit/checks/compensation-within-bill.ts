import type { Check } from '../check';

export const compensationWithinBill: Check = {
  name: 'compensation-within-bill',
  holds: 'What was given back of a bill is the sum of its refund documents, per order and per line, and no more than was billed.',
  sql: `
    SELECT * FROM (
      SELECT o.id AS subject, o.billed_fen, o.compensated_fen,
        (SELECT COALESCE(SUM(r.amount_fen), 0) FROM refund r WHERE r.subject_id = o.id AND r.kind = 'compensation') AS documents_fen
      FROM resident_order o WHERE o.compensated_fen <> 0 OR o.id IN (SELECT r.subject_id FROM refund r WHERE r.kind = 'compensation')
    ) orders
    WHERE compensated_fen <> documents_fen OR compensated_fen > COALESCE(billed_fen, 0)
    UNION ALL
    SELECT * FROM (
      SELECT l.id AS subject, l.billed_fen, l.refunded_fen,
        (SELECT COALESCE(SUM(r.amount_fen), 0) FROM refund r WHERE r.subject_id = l.order_id AND r.line_id = l.id) AS documents_fen
      FROM order_line l WHERE l.refunded_fen <> 0 OR l.order_id IN (SELECT r.subject_id FROM refund r WHERE r.line_id IS NOT NULL)
    ) lines_of_orders
    WHERE refunded_fen <> documents_fen OR refunded_fen > billed_fen
  `,
};
