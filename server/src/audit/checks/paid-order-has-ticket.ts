import type { Check } from '../check';

export const paidOrderHasTicket: Check = {
  name: 'paid-order-has-ticket',
  holds: 'Every paid order has a bag label and the pickup code of its bag, no other has; a code is used exactly when nothing of its bag waits any more.',
  sql: `
    SELECT o.id AS subject, o.state, o.payment_state, o.bag_label, t.code, t.used_at, o.picked_up_at
    FROM resident_order o LEFT JOIN pickup_ticket t ON t.order_id = COALESCE(o.bag_order_id, o.id)
    WHERE (o.payment_id IS NULL AND (t.order_id IS NOT NULL OR o.bag_label IS NOT NULL))
      OR (o.payment_id IS NOT NULL AND (t.order_id IS NULL OR o.bag_label IS NULL))
      OR (t.used_at IS NOT NULL AND o.picked_up_at IS NULL AND o.state NOT IN ('cancelled', 'donated'))
      OR (t.used_at IS NULL AND o.picked_up_at IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM resident_order mate WHERE mate.bag_order_id = o.bag_order_id AND mate.picked_up_at IS NULL AND mate.state NOT IN ('cancelled', 'donated')))
  `,
};
