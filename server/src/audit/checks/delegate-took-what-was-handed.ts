import type { Check } from '../check';

export const delegateTookWhatWasHanded: Check = {
  name: 'delegate-took-what-was-handed',
  holds: 'Whoever is said to have taken a bag was handed something of it at that time, and no delegate’s code is a ticket’s.',
  sql: `
    SELECT d.id AS subject, d.order_id, d.took_at
    FROM pickup_delegate d JOIN resident_order o ON o.id = d.order_id
    WHERE (d.took_at IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM line_handover h JOIN resident_order m ON m.id = h.order_id
      WHERE h.handed_at = d.took_at AND (m.id = o.id OR m.bag_order_id = o.bag_order_id)))
    OR EXISTS (SELECT 1 FROM pickup_ticket t WHERE t.pickup_point_id = d.pickup_point_id AND t.business_date = d.business_date AND t.code = d.code)
  `,
};
