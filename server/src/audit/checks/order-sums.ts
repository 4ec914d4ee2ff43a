import type { Check } from '../check';

export const orderSums: Check = {
  name: 'order-sums',
  holds: 'An order is the sum of its lines and fees, as placed or changed and as billed.',
  sql: `
    SELECT * FROM (
      SELECT o.id AS subject, o.total_fen, o.reduced_fen, o.crops_fen, o.billed_fen,
        (SELECT COALESCE(SUM(l.estimate_fen), 0) FROM order_line l WHERE l.order_id = o.id AND l.substitute_for IS NULL) AS lines_fen,
        (SELECT COALESCE(SUM(f.amount_fen), 0) FROM order_fee f WHERE f.order_id = o.id) AS fees_fen,
        (SELECT COALESCE(SUM(l.billed_fen), 0) FROM order_line l WHERE l.order_id = o.id) AS billed_lines_fen,
        (SELECT COALESCE(SUM(f.billed_fen), 0) FROM order_fee f WHERE f.order_id = o.id) AS billed_fees_fen
      FROM resident_order o
    ) sums
    WHERE crops_fen <> lines_fen OR total_fen - reduced_fen <> crops_fen + fees_fen OR billed_fen <> billed_lines_fen + billed_fees_fen
  `,
};
