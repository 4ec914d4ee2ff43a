import type { Check } from '../check';

export const movedLineWentOnce: Check = {
  name: 'moved-line-went-once',
  holds: 'A line that went to a neighbour is a line handed over of the order it was billed to, and the neighbour is another resident of the same point and day.',
  sql: `
    SELECT m.line_id AS subject, l.state AS line_state, f.state AS giver_state, t.state AS receiver_state
    FROM line_move m LEFT JOIN order_line l ON l.id = m.line_id LEFT JOIN line_handover h ON h.line_id = m.line_id
      LEFT JOIN resident_order f ON f.id = m.from_order_id LEFT JOIN resident_order t ON t.id = m.to_order_id
    WHERE l.id IS NULL OR h.line_id IS NULL OR f.id IS NULL OR t.id IS NULL OR l.order_id <> m.from_order_id OR l.state <> 'handed_over'
      OR h.keeper_account_id <> m.keeper_account_id OR f.account_id = t.account_id OR f.pickup_point_id <> t.pickup_point_id OR f.business_date <> t.business_date
  `,
};
