import type { Check } from '../check';

export const paidOrderHasTicket: Check = {
  name: 'paid-order-has-ticket',
  holds: 'Every paid order has one pickup code and a bag label, no other has; a code is used exactly when its bag was handed over.',
  sql: `
    SELECT o.id AS subject, o.state, o.payment_state, o.bag_label, t.code, t.used_at, o.picked_up_at
    FROM resident_order o LEFT JOIN pickup_ticket t ON t.order_id = o.id
    WHERE (o.payment_id IS NULL AND (t.order_id IS NOT NULL OR o.bag_label IS NOT NULL))
      OR (o.payment_id IS NOT NULL AND (t.order_id IS NULL OR o.bag_label IS NULL))
      OR ((t.used_at IS NULL) <> (o.picked_up_at IS NULL))
  `,
};
