import type { Check } from '../check';

export const changesArePaid: Check = {
  name: 'changes-are-paid',
  holds: 'A dearer change that was made has one kept payment of its difference, no other change has one, and at most one of an order waits.',
  sql: `
    SELECT c.id AS subject, c.state, c.difference_fen, c.payment_id, p.amount_fen
    FROM order_change c LEFT JOIN payment p ON p.id = c.payment_id AND p.subject_id = c.order_id AND p.kept_flag = 1
    WHERE (c.state = 'applied' AND (p.id IS NULL OR p.amount_fen <> c.difference_fen))
      OR (c.state <> 'applied' AND c.payment_id IS NOT NULL)
      OR ((c.state = 'pending') <> (c.pending_flag IS NOT NULL))
  `,
};
