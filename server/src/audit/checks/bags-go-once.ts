import type { Check } from '../check';

export const bagsGoOnce: Check = {
  name: 'bags-go-once',
  holds: 'What a keeper put into somebody’s hands is a line handed over, of an order partly or wholly picked up; nothing waits of an order that is gone.',
  sql: `
    SELECT h.line_id AS subject, l.state AS line_state, o.state AS order_state
    FROM line_handover h LEFT JOIN order_line l ON l.id = h.line_id LEFT JOIN resident_order o ON o.id = h.order_id
    WHERE l.id IS NULL OR o.id IS NULL OR l.order_id <> h.order_id OR l.state <> 'handed_over' OR o.state NOT IN ('partly_picked', 'picked_up', 'late_picked', 'completed')
    UNION ALL
    SELECT l.id, l.state, o.state FROM order_line l JOIN resident_order o ON o.id = l.order_id
    WHERE (o.state IN ('picked_up', 'late_picked', 'completed') AND l.state IN ('ordered', 'packed'))
      OR (o.state IN ('arrived', 'dispatched', 'unclaimed', 'donated') AND l.state = 'handed_over')
  `,
};
