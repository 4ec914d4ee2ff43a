import type { Check } from '../check';

export const creditPaysItsOrder: Check = {
  name: 'credit-pays-its-order',
  holds: 'An order that stands, reserved or paid, has exactly the credit it was placed with; one that ended unpaid has given it back.',
  sql: `
    SELECT * FROM (
      SELECT o.id AS subject, o.state, o.payment_id, o.credit_fen, COALESCE(SUM(p.amount_fen), 0) AS spent_fen
      FROM resident_order o LEFT JOIN payment p ON p.subject_id = o.id AND p.purpose = 'credit' AND p.kept_flag = 1
      GROUP BY o.id, o.state, o.payment_id, o.credit_fen
    ) spent
    WHERE spent_fen <> CASE WHEN payment_id IS NOT NULL OR state = 'reserved' THEN credit_fen ELSE 0 END
  `,
};
